// One category of the preferences: its switch, and its services with theirs.

import type { NoticeCategory } from '@askfirst/policy'
import type { JSX } from 'preact'
import { countOn, type Draft, switchCategory, switchService } from './draft.ts'
import { Service } from './service.tsx'
import { Switch } from './switch.tsx'
import type { WidgetData } from './widget-data.ts'

/**
 * `set` takes the next draft. The necessary has no switch: it is no choice (R17). Where the visitor searches, only the
 * services in `found` are shown, unfolded; the switch is that of all. `note` stands beside the name.
 */
export function Category(props: {
  data: WidgetData
  category: NoticeCategory
  draft: Draft
  found: ReadonlySet<string> | undefined
  note: string | false
  set: (draft: Draft) => void
}): JSX.Element | null {
  const { data, category, draft, found, set } = props
  const shown = category.services.filter((service) => found?.has(service.id) ?? true)
  if (found && !shown.length) return null
  const necessary = category.id === 'necessary'
  const id = `askfirst-${category.id}`
  const on = countOn(draft, category)
  const partly = on > 0 && on < category.services.length
  return (
    <div class="category">
      <div class="row">
        <h3 id={id}>{category.name}</h3>
        {props.note && <span>{props.note}</span>}
        {necessary ? (
          <span>{data.texts.alwaysActive}</span>
        ) : (
          <>
            {partly && <span>{`${on}/${category.services.length}`}</span>}
            <Switch
              labelledBy={id}
              on={draft[category.id] === true}
              partly={partly}
              set={(next) => set(switchCategory(draft, category, next))}
            />
          </>
        )}
      </div>
      <p>{category.description}</p>
      {shown.length > 0 && (
        <details open={found ? true : undefined}>
          <summary>{`${data.texts.services}: ${shown.length}`}</summary>
          {shown.map((service) => (
            <Service key={service.id} data={data} service={service} id={`${id}-${service.id}`}>
              {!necessary && (
                <Switch
                  labelledBy={`${id}-${service.id}`}
                  on={draft[service.id] === true}
                  set={(next) => set(switchService(draft, category, service.id, next))}
                />
              )}
            </Service>
          ))}
        </details>
      )}
    </div>
  )
}
