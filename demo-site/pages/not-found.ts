// The page for addresses that lead nowhere; even there the visitor can change their mind.

import { html } from 'hono/html'
import type { Page } from './visit.ts'

export function notFound(): Page {
  return {
    title: 'Not found',
    main: html`<section class="hero">
  <h1>There is nothing here</h1>
  <p class="lead">The page has moved, or never was. <a href="/">Start from the front page</a>, or <a href="/contact">ask us</a>.</p>
</section>`,
  }
}
