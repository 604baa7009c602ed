// Who is responsible, whom to ask, and whom to complain to (R92).

import type { JSX } from 'preact'
import { Facts } from './facts.tsx'
import type { WidgetData } from './widget-data.ts'

/** Folded away, because it is read seldom. */
export function Controller({ data }: { data: WidgetData }): JSX.Element {
  const { controller, texts } = data
  return (
    <details class="category">
      <summary>{`${texts.controller}: ${controller.name}`}</summary>
      <p>
        {controller.address}
        <br />
        <a href={`mailto:${controller.email}`}>{controller.email}</a>
      </p>
      <Facts
        of={[
          [texts.dpo, controller.dpo],
          [texts.authority, controller.authority],
        ]}
      />
      <p>{texts.complaint}</p>
      <p class="links">
        {controller.privacyPolicy && <a href={controller.privacyPolicy}>{texts.privacyPolicy}</a>}
        {controller.cookiePolicy && <a href={controller.cookiePolicy}>{texts.cookiePolicy}</a>}
      </p>
    </details>
  )
}
