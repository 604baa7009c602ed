// The front page, in every language: what the company does, and a map of where.

import { html } from 'hono/html'
import { languages, texts } from '../texts/texts.ts'
import { at, type Page, type Visit } from './visit.ts'

export function home(visit: Visit): Page {
  const words = texts[visit.language].home
  return {
    title: words.title,
    languages,
    main: html`<section class="hero">
  <h1>${words.title}</h1>
  <p class="lead">${words.lead}</p>
  <p><a class="action" href="/product">${words.action}</a></p>
  <p id="recent" hidden>${words.recent}: <a href="/product"></a></p>
</section>
<section class="cards">
  ${words.points.map(([title, text]) => html`<article><h2>${title}</h2><p>${text}</p></article>`)}
</section>
<section>
  <h2>${words.map}</h2>
  <p>${words.mapLead}</p>
  <iframe class="embed" data-askfirst="maps" data-src="${at(visit, 'maps', '/embed')}" allow="geolocation" title="${words.map}"></iframe>
</section>`,
  }
}
