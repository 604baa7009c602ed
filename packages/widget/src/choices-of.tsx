// The visitor's choices wherever they stand, a page or a dialog: what is asked, what is running, how it went.

import type { Askfirst } from '@askfirst/policy'
import type { JSX } from 'preact'
import { type ChoiceAction, Choices } from './choices.tsx'
import { messageOf } from './message-of.ts'
import { saveFile } from './save-file.ts'
import type { WidgetData } from './widget-data.ts'

/** Gives the function that draws the choices as they are now; `redraw` is called whenever that has changed. */
export function choicesOf(askfirst: Askfirst, data: WidgetData, redraw: () => void): () => JSX.Element {
  const { texts } = data
  let erasing = false
  let message = ''
  const tell = (text: string) => {
    message = text
    redraw()
  }
  const ask = (question: boolean) => {
    erasing = question
    tell('')
  }
  const actions: Readonly<Record<ChoiceAction, () => Promise<string>>> = {
    receipt: () => askfirst.receipt().then((receipt) => download('askfirst-receipt.json', receipt)),
    export: () => askfirst.exportData().then((all) => download('askfirst-export.json', all)),
    erase: () =>
      askfirst.eraseData().then((kept) => {
        download('askfirst-erasure.json', kept)
        return texts.erased
      }),
  }
  const download = (name: string, content: unknown) => {
    saveFile(name, content)
    return texts.downloaded
  }
  const run = (action: ChoiceAction) => {
    ask(false)
    actions[action]().then(tell, (error) => tell(messageOf(error, texts)))
  }
  return () => <Choices data={data} decision={askfirst.decision} erasing={erasing} message={message} run={run} ask={ask} />
}
