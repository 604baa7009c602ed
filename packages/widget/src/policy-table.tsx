// The cookie policy as a page shows it: everything, with its state, to read and to print (R27, R59).

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { purposeOf } from './purpose-of.ts'
import { ServiceDetails } from './service-details.tsx'
import { isAnythingGranted, stateOf } from './state-of.ts'
import type { WidgetData } from './widget-data.ts'

/** The content of `<askfirst-policy>`. */
export function PolicyTable(props: {
  data: WidgetData
  decision: Decision | undefined
  /** Where no script runs there is no state to tell, and nothing to press. */
  live: boolean
}): JSX.Element {
  const { data, decision, live } = props
  const { texts } = data
  return (
    <>
      {data.categories.map((category) => {
        const necessary = category.id === 'necessary'
        return (
          <div class="category" key={category.id}>
            <div class="row">
              <h2>{category.name}</h2>
              {necessary && <span>{texts.alwaysActive}</span>}
              {live && !necessary && <span>{texts[`state.${stateOf(category, decision)}`]}</span>}
            </div>
            <p>{category.description}</p>
            {category.services.map((service) => (
              <div class="service" key={service.id}>
                <div class="row">
                  <h3>{service.name}</h3>
                  {live && !necessary && <span>{texts[`state.${decision?.services[service.id] ?? 'unasked'}`]}</span>}
                </div>
                <p>{purposeOf(service, texts)}</p>
                <ServiceDetails data={data} service={service} />
              </div>
            ))}
          </div>
        )
      })}
      {live && (
        <div class="actions">
          <button type="button" data-askfirst-do="preferences">
            {texts.change}
          </button>
          {isAnythingGranted(data.categories, decision) && (
            <button type="button" class="plain" data-askfirst-do="withdraw">
              {texts.withdraw}
            </button>
          )}
        </div>
      )}
    </>
  )
}
