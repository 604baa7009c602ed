// Everything that is told of one service besides its name and purpose: who, where, for how long, what it stores (R27, R28).

import type { NoticeService } from '@askfirst/policy'
import type { JSX } from 'preact'
import { CookieTable } from './cookie-table.tsx'
import { countryIn } from './country-in.ts'
import { durationIn } from './duration-in.ts'
import { Facts } from './facts.tsx'
import type { WidgetData } from './widget-data.ts'

/** Facts, the provider's own policy, and the table. */
export function ServiceDetails({ data, service }: { data: WidgetData; service: NoticeService }): JSX.Element {
  const { texts, language } = data
  return (
    <>
      <Facts
        of={[
          [texts.provider, service.provider],
          [texts.country, countryIn(language, service.country)],
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
    </>
  )
}
