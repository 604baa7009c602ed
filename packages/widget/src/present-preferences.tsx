// The preferences between the blocker, which decides, and the picture, which asks.

import type { Askfirst } from '@askfirst/policy'
import { dialogOf } from './dialog.tsx'
import { draftOf } from './draft.ts'
import { Preferences } from './preferences.tsx'
import type { WidgetData } from './widget-data.ts'

/**
 * Introduces the preferences to `askfirst`. They open with what is decided; closing them leaves that as it is (R46),
 * and a decision made elsewhere, in another tab for example, replaces the draft.
 */
export function presentPreferences(askfirst: Askfirst, data: WidgetData): void {
  let draft = draftOf(data.categories, askfirst.decision)
  let query = ''
  const restart = () => {
    draft = draftOf(data.categories, askfirst.decision)
    dialog.draw()
  }
  const dialog = dialogOf(
    data,
    'preferences',
    () => askfirst.hide(),
    () => (
      <Preferences
        data={data}
        decision={askfirst.decision}
        draft={draft}
        gpc={askfirst.gpc}
        query={query}
        set={(next) => {
          draft = next
          dialog.draw()
        }}
        search={(next) => {
          query = next
          dialog.draw()
        }}
        save={() => void askfirst.decide(draft)}
        close={() => askfirst.hide()}
      />
    ),
  )
  askfirst.present({
    view: 'preferences',
    notice: data.notice,
    language: data.language,
    layout: 'dialog',
    show() {
      query = ''
      restart()
      dialog.show()
    },
    hide: dialog.hide,
  })
  askfirst.on('change', restart)
}
