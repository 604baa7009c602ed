// One service as the visitor is told about it: who, why, where, for how long, and what it stores (R27, R28).

import type { NoticeService } from '@askfirst/policy'
import type { ComponentChild, JSX } from 'preact'
import { CookieTable } from './cookie-table.tsx'
import { countryIn } from './country-in.ts'
import { durationIn } from './duration-in.ts'
import { Facts } from './facts.tsx'
import { reasonKeyOf } from './reason-key-of.ts'
import type { WidgetData } from './widget-data.ts'

/** `heading` names the level; `id` is the name's; `children` stand beside it: a switch, or a state. */
export function Service(props: {
  data: WidgetData
  service: NoticeService
  heading: 'h3' | 'h4'
  id?: string
  children?: ComponentChild
}): JSX.Element {
  const { data, service, heading: Heading } = props
  const { texts, language } = data
  const reason = service.reason && texts[reasonKeyOf(service.reason) as keyof typeof texts]
  const country = countryIn(language, service.country)
  return (
    <div class="service">
      <div class="row">
        <Heading id={props.id}>{service.name}</Heading>
        {props.children}
      </div>
      <p>{[service.purpose, reason].filter(Boolean).join(' ')}</p>
      <Facts
        of={[
          [texts.provider, service.provider],
          [texts.country, country],
          [texts.dataRetention, service.dataRetention && durationIn(language, service.dataRetention, texts.session)],
        ]}
      />
      {service.privacyPolicy && (
        <p>
          <a href={service.privacyPolicy} target="_blank" rel="noopener noreferrer">
            {texts.providerPolicy}
          </a>
        </p>
      )}
      <CookieTable data={data} service={service} />
    </div>
  )
}
