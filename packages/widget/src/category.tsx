// One category of the preferences: its switch, and its services with theirs.

import type { NoticeCategory } from '@askfirst/policy'
import type { JSX } from 'preact'
import { countOn, type Draft, switchCategory, switchService } from './draft.ts'
import { Service } from './service.tsx'
import { Switch } from './switch.tsx'
import type { WidgetData } from './widget-data.ts'

/** `set` takes the next draft. The necessary has no switch: it is no choice (R17). */
export function Category(props: {
  data: WidgetData
  category: NoticeCategory
  draft: Draft
  set: (draft: Draft) => void
}): JSX.Element {
  const { data, category, draft, set } = props
  const { services } = category
  const necessary = category.id === 'necessary'
  const id = `askfirst-${category.id}`
  const on = countOn(draft, category)
  const partly = on > 0 && on < services.length
  return (
    <div class="category">
      <div class="row">
        <h3 id={id}>{category.name}</h3>
        {necessary ? (
          <span>{data.texts.alwaysActive}</span>
        ) : (
          <>
            {partly && <span>{`${on}/${services.length}`}</span>}
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
      {services.length > 0 && (
        <details>
          <summary>{`${data.texts.services}: ${services.length}`}</summary>
          {services.map((service) => (
            <Service key={service.id} data={data} service={service} heading="h4" id={`${id}-${service.id}`}>
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
