// Where the widget's further files begin: when the page API, the borrowed Preact and the language are all there.

import { withAskfirst } from '@askfirst/banner/with-askfirst'
import type { Askfirst } from '@askfirst/policy'
import { onHandOver } from './hand-over.ts'
import type { WidgetData } from './widget-data.ts'

/** Runs `run` with them, and again with every further language. */
export function withWidget(run: (askfirst: Askfirst, data: WidgetData) => void): void {
  withAskfirst((askfirst) => {
    let stop = () => {}
    onHandOver('renderer', () => {
      stop()
      stop = onHandOver('language', (data) => run(askfirst, data))
    })
  })
}
