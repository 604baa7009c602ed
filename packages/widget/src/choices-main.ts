// Bundle widget/choices: what the visitor chose so far, in a dialog and in the site's own page.

import { choicesOf } from './choices-of.tsx'
import { defineElement } from './define-element.ts'
import { presentChoices } from './present-choices.tsx'
import { withWidget } from './with-widget.ts'

withWidget((askfirst, data) => {
  presentChoices(askfirst, data)
  defineElement('askfirst-choices', choicesOf, askfirst, data)
})
