// The visitor's choices wherever they stand, a page or a dialog: what is asked, what is running, how it went.

import type { Askfirst } from '@askfirst/policy'
import type { JSX } from 'preact'
import { Choices, type ChoicesActions, type ChoicesState } from './choices.tsx'
import { messageOf } from './message-of.ts'
import { recordedEvents } from './recorded-events.ts'
import { saveFile } from './save-file.ts'
import type { WidgetData } from './widget-data.ts'

/** Gives the function that draws the choices as they are now; `redraw` is called whenever that has changed. */
export function choicesOf(askfirst: Askfirst, data: WidgetData, redraw: () => void): () => JSX.Element {
  const { texts } = data
  let state: ChoicesState = { erasing: false, message: '', events: undefined, right: 'access' }
  const set = (next: Partial<ChoicesState>) => {
    state = { ...state, ...next }
    redraw()
  }
  /** Whatever was said before is about something else. */
  const run = (action: () => Promise<Partial<ChoicesState>>) => {
    set({ erasing: false, message: '' })
    action().then(set, (error) => set({ message: messageOf(error, texts) }))
  }
  const download = (name: string, content: unknown, message: string = texts.downloaded) => {
    saveFile(name, content)
    return { message }
  }
  const actions: ChoicesActions = {
    receipt: (event) => run(async () => download('askfirst-receipt.json', await askfirst.receipt(event))),
    export: () => run(async () => download('askfirst-export.json', await askfirst.exportData())),
    erase: () =>
      run(async () => ({
        ...download('askfirst-erasure.json', await askfirst.eraseData(), texts.erased),
        events: undefined,
      })),
    history: () => (state.events ? set({ events: undefined }) : run(async () => ({ events: await recordedEvents(askfirst) }))),
    set,
  }
  return () => <Choices data={data} decision={askfirst.decision} state={state} actions={actions} now={Date.now()} />
}
