// Bundle widget/main: the preferences, the cookie table and the visitor's choices, in whatever language is handed over.

import { adoptStyles } from '@askfirst/banner/adopt-styles'
import { announce } from '@askfirst/banner/root'
import { theme } from '@askfirst/banner/theme'
import { withAskfirst } from '@askfirst/banner/with-askfirst'
import { defineElements } from './define-elements.tsx'
import { onHandOver } from './hand-over.ts'
import { presentChoices } from './present-choices.tsx'
import { presentPreferences } from './present-preferences.tsx'
import widget from './widget.css?inline'

adoptStyles(theme + widget)
withAskfirst((askfirst) => {
  let saved = ''
  onHandOver((data) => {
    saved = data.texts.saved
    presentPreferences(askfirst, data)
    presentChoices(askfirst, data)
    defineElements(askfirst, data)
  })
  askfirst.on('change', () => announce(saved))
})
