// The visitor's choices as a dialog, for sites without a page of their own for them.

import type { Askfirst } from '@askfirst/policy'
import { choicesOf } from './choices-of.tsx'
import { DialogHead, dialogOf } from './dialog.tsx'
import type { WidgetData } from './widget-data.ts'

/** Introduces the choices to `askfirst`. */
export function presentChoices(askfirst: Askfirst, data: WidgetData): void {
  const content = choicesOf(askfirst, data, () => dialog.draw())
  const dialog = dialogOf(
    data,
    'choices',
    () => askfirst.hide(),
    () => (
      <>
        <DialogHead
          view="choices"
          title={data.texts.choicesTitle}
          closeLabel={data.texts.closeChoices}
          close={() => askfirst.hide()}
        />
        <div class="body">{content()}</div>
      </>
    ),
  )
  askfirst.present({
    view: 'choices',
    notice: data.notice,
    language: data.language,
    layout: 'dialog',
    show: dialog.show,
    hide: dialog.hide,
  })
  askfirst.on('change', dialog.draw)
}
