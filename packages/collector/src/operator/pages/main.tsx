// The operator pages: what the browser runs. Everything it shows comes from /v1/admin.

import { render } from 'preact'
import css from './admin.css?inline'
import { App } from './app.tsx'

const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets = [sheet]
const root = document.getElementById('admin')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
