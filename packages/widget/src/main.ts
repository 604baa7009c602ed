// Bundle widget/main: the preferences, in whatever language is handed over, and the Preact that the other files borrow.

import { adoptStyles } from '@askfirst/banner/adopt-styles'
import { announce } from '@askfirst/banner/root'
import { theme } from '@askfirst/banner/theme'
import { withAskfirst } from '@askfirst/banner/with-askfirst'
import { render } from 'preact'
import { jsx } from 'preact/jsx-runtime'
import { handOver, onHandOver } from './hand-over.ts'
import { presentPreferences } from './present-preferences.tsx'
import widget from './widget.css?inline'

adoptStyles(theme + widget)
handOver('renderer', { render, jsx })
withAskfirst((askfirst) => {
  let saved = ''
  onHandOver('language', (data) => {
    saved = data.texts.saved
    presentPreferences(askfirst, data)
  })
  askfirst.on('change', () => announce(saved))
})
