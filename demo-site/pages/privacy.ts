// The privacy policy: every promise stands beside the control that keeps it.

import { html } from 'hono/html'
import policy from '../askfirst.config.ts'
import type { Markup, Page } from './visit.ts'

/** A promise: what we say, and where you can hold us to it. */
function promise(title: string, text: Markup, control: Markup): Markup {
  return html`<article class="promise">
  <h2>${title}</h2>
  <div>${text}</div>
  <p class="control">${control}</p>
</article>`
}

const partners = Object.values(policy.services).filter((service) => service.category === 'marketing')

export function privacy(): Page {
  return {
    title: 'Privacy policy',
    main: html`<section class="hero">
  <h1>Privacy policy</h1>
  <p class="lead">What we promise you about your data, and beside each promise the control with which you can hold us to it.</p>
</section>
${promise(
  'Who answers for it',
  html`<p>${policy.controller.name}, ${policy.controller.address}. Write to ${policy.controller.email}; our data protection officer reads ${policy.controller.dpo ?? policy.controller.email}.</p>`,
  html`<a href="/contact">Contact us</a>`,
)}
${promise(
  'What we collect, and what for',
  html`<p>To answer you and to carry out a service plan we need your name, address and e-mail (the contract, GDPR art. 6(1)(b)); for the books we keep invoices five years (the law, art. 6(1)(c)). On this site, everything else, such as counting visits, films, maps and advertising, happens only with your consent (art. 6(1)(a)), each purpose for itself.</p>`,
  html`<a href="/cookies#table">Every cookie, with its purpose and how long it lives</a>`,
)}
${promise(
  'We ask first',
  html`<p>Before you have answered, nothing that is not necessary is stored in your browser, read from it or loaded into it: no pixel, no script, no map, no film. Not answering means no.</p>`,
  html`<button type="button" data-askfirst-do="preferences">Choose, purpose by purpose</button>`,
)}
${promise(
  'No is as easy as yes',
  html`<p>Consent is voluntary. The site works the same without it, and refusing takes one press, as accepting does. If you refuse, we do not give you a number to remember you by.</p>`,
  html`<button type="button" data-askfirst-do="reject-all">Reject everything</button>`,
)}
${promise(
  'You can take it back, at once and without writing to anybody',
  html`<p>One press on any page of this site. What our tools had stored is then removed, they stop, and we record that you withdrew. What happened lawfully before stays lawful.</p>`,
  html`<button type="button" data-askfirst-do="withdraw">Withdraw my consent</button>`,
)}
${promise(
  'Your browser may say no for you',
  html`<p>If it sends Global Privacy Control, advertising is denied without your doing anything, and the settings say so.</p>`,
  html`<button type="button" data-askfirst-do="preferences">See it in the settings</button>`,
)}
${promise(
  'We hand nothing on without your yes',
  html`<p>These companies get data for advertising, and only if you allow each of them: ${partners.map(({ provider, country }) => `${provider} (${country})`).join(', ')}. Our server asks the same question before it tells a partner anything. Data for a country outside the EEA goes there only with a lawful basis of its own; a court or an authority may oblige us, and then we say so where we may.</p>`,
  html`<a href="/contact">Send a message, and read whether it was passed on</a>`,
)}
${promise(
  'Location only when you ask for the map',
  html`<p>The map may ask where you are. It is not loaded before you want it, and your browser asks you once more.</p>`,
  html`<a href="/product">The map, held until you say so</a>`,
)}
${promise(
  'No identity numbers, nothing sensitive',
  html`<p>This site has no use for personal identity numbers or for data about health, belief or union membership. Our forms do not ask for them, and the service that records consent refuses what looks like one.</p>`,
  html`<a href="/contact">The form, and what it asks for</a>`,
)}
${promise(
  'We can prove what you said, and so can you',
  html`<p>A yes is recorded with what you were shown, signed, and put into a log that cannot be changed unnoticed. There is no address and no browser name in it.</p>`,
  html`<a href="/cookies#choices">Your receipts</a> · <a href="/consent/v1/log/checkpoint">The log’s checkpoint</a>`,
)}
${promise(
  'Your rights need no account',
  html`<p>See what we hold, take it with you, have it corrected, restricted or erased, object to it: your own record on the cookie page, at once; everything else by writing to us, and we answer within a month. If you disagree with us, complain to ${policy.controller.authority ?? 'your data protection authority'}.</p>`,
  html`<a href="/cookies#choices">See, download or erase your record</a>`,
)}
${promise(
  'We do not keep it longer than we said',
  html`<p>Every cookie has its date. Your answer itself is kept ${String(policy.validity.granted)} days; then we ask again. We decide nothing about you by machine alone, and the site is not meant for children.</p>`,
  html`<a href="/cookies#table">How long each of them lives</a>`,
)}
<p class="small">Version <code>${policy.version}</code>: it changes whenever anything you are told or anything that is held changes.</p>`,
  }
}
