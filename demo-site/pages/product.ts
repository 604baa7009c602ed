// The service plan: an embedded film and a map, each held until asked for.

import { html } from 'hono/html'
import { at, type Page, type Visit } from './visit.ts'

export function product(visit: Visit): Page {
  return {
    title: 'Service plan',
    main: html`<section class="hero" data-recent="Service plan">
  <h1>The service plan</h1>
  <p class="lead">A heat pump that is looked after uses a fifth less power. We come once a year, and whenever it stops.</p>
</section>
<section class="cards">
  <article><h2>Basic</h2><p class="price">1,290 kr. a year</p><p>The yearly visit, with a written report.</p></article>
  <article><h2>Plus</h2><p class="price">1,990 kr. a year</p><p>The visit, spare parts up to 2,000 kr., and the four-hour promise.</p></article>
  <article><h2>Housing association</h2><p class="price">By agreement</p><p>One plan, one contact and one invoice for the whole building.</p></article>
</section>
<section>
  <h2>How a visit goes</h2>
  <p>Four minutes with Signe, who has serviced pumps for nineteen years.</p>
  <iframe class="embed" data-askfirst="video" data-src="${at(visit, 'video', '/embed/visit')}" allow="fullscreen" title="Film: how a visit goes"></iframe>
</section>
<section>
  <h2>Is your street in our area?</h2>
  <iframe class="embed" data-askfirst="maps" data-src="${at(visit, 'maps', '/embed')}" allow="geolocation" title="Map of our area"></iframe>
</section>`,
  }
}
