// The cookie policy as a page shows it: everything, with its state, to read and to print (R27, R59).

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { Service } from './service.tsx'
import { isAnythingGranted, stateOf } from './state-of.ts'
import type { WidgetData } from './widget-data.ts'

/** The content of `<askfirst-policy>`. */
export function PolicyTable({ data, decision }: { data: WidgetData; decision: Decision | undefined }): JSX.Element {
  const { texts } = data
  return (
    <>
      {data.categories.map((category) => (
        <div class="category" key={category.id}>
          <div class="row">
            <h2>{category.name}</h2>
            <span>{category.id === 'necessary' ? texts.alwaysActive : texts[`state.${stateOf(category, decision)}`]}</span>
          </div>
          <p>{category.description}</p>
          {category.services.map((service) => (
            <Service key={service.id} data={data} service={service} heading="h3">
              {category.id !== 'necessary' && <span>{texts[`state.${decision?.services[service.id] ?? 'unasked'}`]}</span>}
            </Service>
          ))}
        </div>
      ))}
      <div class="actions">
        <button type="button" data-askfirst-do="preferences">
          {texts.change}
        </button>
        {isAnythingGranted(decision) && (
          <button type="button" class="plain" data-askfirst-do="withdraw">
            {texts.withdraw}
          </button>
        )}
      </div>
    </>
  )
}
