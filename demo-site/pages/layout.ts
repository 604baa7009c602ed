// What every page has: askfirst first, the trackers of the whole site, the way to the preferences in the footer.

import { html } from 'hono/html'
import { addressOf, type Language, languages, texts } from '../texts/texts.ts'
import { at, type Markup, type Page, type Visit } from './visit.ts'

/** A whole document. */
export function layout(visit: Visit, page: Page): Markup {
  const { language, nonce } = visit
  const words = texts[language]
  const link = (path: string, text: string, target: Language = 'en') =>
    html`<a href="${addressOf(target, path)}"${visit.path === path ? html` aria-current="page"` : ''}>${text}</a>`
  return html`<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<script src="/askfirst/askfirst.js" nonce="${nonce}"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · Nordlys Service</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
<script src="/site.js" defer nonce="${nonce}"></script>
<script type="text/plain" data-askfirst="stats" nonce="${nonce}">
  ;(window.ran ||= []).push('stats settings')
  window.tallyGoals = ['contact', 'plan']
</script>
<script type="text/plain" data-askfirst="stats" nonce="${nonce}" src="${at(visit, 'stats', '/tally.js?site=nordlys')}"></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
  <a class="brand" href="${addressOf(language, '/')}"><img src="/icon.svg" alt="" width="28" height="28">Nordlys Service</a>
  <nav>
    ${link('/', words.nav.home, language)} ${link('/product', words.nav.product)} ${link('/contact', words.nav.contact)}
  </nav>
  ${page.languages ? languageSwitch(visit) : ''}
</header>
<main id="main">
${page.main}
</main>
<footer>
  <p>Nordlys Service ApS · Havnegade 12 · 5000 Odense C</p>
  <ul>
    <li>${link('/privacy', words.footer.privacy)}</li>
    <li>${link('/cookies', words.footer.cookies, language)}</li>
    <li><button type="button" data-askfirst-do="preferences">${words.footer.preferences}</button></li>
    <li><button type="button" data-askfirst-do="withdraw">${words.footer.withdraw}</button></li>
  </ul>
  <p class="small">${words.footer.invented}</p>
</footer>
<img data-askfirst="pixel" data-src="${at(visit, 'pixel', '/reach.gif')}" alt="" width="1" height="1">
<script type="text/plain" data-askfirst="partner" nonce="${nonce}" src="${at(visit, 'partner', '/tag.js')}"></script>
</body>
</html>`
}

function languageSwitch({ language, path }: Visit): Markup {
  const link = (other: Language) =>
    other === language
      ? html`<span lang="${other}" aria-current="true">${texts[other].name}</span>`
      : html`<a href="${addressOf(other, path)}" lang="${other}" hreflang="${other}">${texts[other].name}</a>`
  return html`<div class="languages">${languages.map(link)}</div>`
}
