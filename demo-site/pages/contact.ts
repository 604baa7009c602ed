// The contact form, and what became of the message that was just sent with it.

import { html } from 'hono/html'
import type { Page, Visit } from './visit.ts'

/** What happened to a message. */
export interface Sent {
  readonly number: string
  /** Whether our partner was told, which only happens with the visitor's grant. */
  readonly forwarded: boolean
}

export function contact(_visit: Visit, sent?: Sent): Page {
  return {
    title: 'Contact',
    main: html`<section class="hero">
  <h1>Contact</h1>
  <p class="lead">Call 66 00 00 00 between 7 and 22, or write to us. We answer the same day. If your heat pump stands still in
    winter, call: with the plans Plus and Housing association somebody is with you within four hours, also on Sundays and on
    public holidays. To move a visit, have the number on your last report at hand.</p>
</section>
${sent ? answer(sent) : ''}
<form method="post" action="/contact">
  <label>Your name <input name="name" autocomplete="name" required maxlength="80"></label>
  <label>E-mail <input name="email" type="email" autocomplete="email" required maxlength="120"></label>
  <label>What can we do for you? <textarea name="message" rows="5" required maxlength="2000"></textarea></label>
  <p class="small">We need no personal identity number and nothing about your health: please leave them out.</p>
  <button class="action">Send</button>
</form>`,
  }
}

function answer({ number, forwarded }: Sent) {
  return html`<section class="answer" role="status">
  <h2>Thank you, we have your message</h2>
  <p>Its number is ${number}.</p>
  <p>${
    forwarded
      ? 'You have allowed Sommer Partners, so we told them that somebody asked about heat pumps.'
      : 'You have not allowed Sommer Partners, so we told them nothing.'
  }</p>
</section>`
}
