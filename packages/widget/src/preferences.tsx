// The second layer: every category and every service, each with its own switch.

import type { JSX } from 'preact'
import { Category } from './category.tsx'
import { Controller } from './controller.tsx'
import { DialogHead } from './dialog.tsx'
import type { Draft } from './draft.ts'
import type { WidgetData } from './widget-data.ts'

/** A pure picture of `draft`. `gpc`: the browser's opt-out signal is honoured; `granted`: there is something to withdraw. */
export function Preferences(props: {
  data: WidgetData
  draft: Draft
  gpc: boolean
  granted: boolean
  set: (draft: Draft) => void
  save: () => void
  close: () => void
}): JSX.Element {
  const { data, draft } = props
  const { texts } = data
  return (
    <>
      <DialogHead view="preferences" title={texts.preferencesTitle} closeLabel={texts.close} close={props.close} />
      <div class="body">
        <p>{texts.preferencesIntro}</p>
        {props.gpc && texts.gpc && <p class="note">{texts.gpc}</p>}
        {data.categories.map((category) => (
          <Category key={category.id} data={data} category={category} draft={draft} set={props.set} />
        ))}
        <Controller data={data} />
        <p>{texts.validity}</p>
      </div>
      <div class="foot">
        <button type="button" class="plain" data-askfirst-do="accept-all">
          {texts.acceptAll}
        </button>
        <button type="button" class="plain" data-askfirst-do="reject-all">
          {texts.rejectAll}
        </button>
        {props.granted && (
          <button type="button" class="plain" data-askfirst-do="withdraw">
            {texts.withdraw}
          </button>
        )}
        <button type="button" data-askfirst-do="save" onClick={props.save}>
          {texts.save}
        </button>
      </div>
    </>
  )
}
