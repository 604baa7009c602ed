// The cookie page: the table of what is stored with its live state, the visitor's choices, and the procedure to remove them.

import { html, raw } from 'hono/html'
import { languages, texts } from '../texts/texts.ts'
import type { Page, Visit } from './visit.ts'

/** `table` is what `askfirst build` made for whom no script runs; it stands until the live one takes its place. */
export function cookies(visit: Visit, table: string): Page {
  const { cookies: words, footer } = texts[visit.language]
  return {
    title: words.title,
    languages,
    main: html`<section class="hero">
  <h1>${words.title}</h1>
  <p class="lead">${words.lead}</p>
</section>
<section id="change">
  <h2>${words.remove}</h2>
  <p class="buttons">
    <button type="button" data-askfirst-do="reject-all">${words.rejectAll}</button>
    <button type="button" data-askfirst-do="accept-all">${words.acceptAll}</button>
    <button type="button" data-askfirst-do="preferences">${footer.preferences}</button>
    <button type="button" data-askfirst-do="withdraw">${footer.withdraw}</button>
  </p>
</section>
<section id="table">
  <h2>${words.table}</h2>
  <askfirst-policy>${raw(table)}</askfirst-policy>
</section>
<section id="choices">
  <h2>${words.choices}</h2>
  <askfirst-choices></askfirst-choices>
</section>`,
  }
}
