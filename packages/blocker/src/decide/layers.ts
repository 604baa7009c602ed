// The layers that a visitor sees: loading their files, showing and hiding them. Knows nothing of what is in them.

import type { DecisionMessage, Presenter, View } from '@askfirst/policy'
import { emit } from '../events.ts'

/** The layers of one page. */
export interface Layers {
  /** One that is there already is hidden: it speaks the page's former language. */
  present(presenter: Presenter): void
  /** Has what is not on screen loaded anew when it is shown next. */
  forget(): void
  /** Loads the layer where it is not there yet; rejects where its file cannot be had. */
  show(view: View): Promise<void>
  /** Closes the uppermost layer. */
  hide(): void
  hideAll(): void
  /** Where a control stands. */
  layerOf(control: Element): DecisionMessage['layer']
  /** What the visitor was shown where they pressed, for the receipt. */
  onScreen(layer: DecisionMessage['layer']): Presenter | undefined
}

/** No layer is there until it is asked for; then its files are, and whatever else `files` names. */
export function makeLayers(
  files: (view: View) => readonly string[],
  loadFiles: (...names: string[]) => Promise<unknown>,
): Layers {
  const presenters: Partial<Record<Presenter['view'], Presenter>> = {}
  const open: View[] = []
  const top = (): View | undefined => open[open.length - 1]
  const hide = (): void => {
    const view = open.pop()
    if (!view) return
    presenters[view]?.hide()
    emit('hide', { view })
  }
  return {
    hide,
    hideAll() {
      while (open.length) hide()
    },
    present(presenter) {
      presenters[presenter.view]?.hide()
      presenters[presenter.view] = presenter
      if (open.includes(presenter.view as View)) presenter.show()
      // The page script has shown it, and was answered before this was here.
      else if (presenter.view === 'banner') presenter.hide()
    },
    forget() {
      for (const view of Object.keys(presenters) as View[]) if (!open.includes(view)) delete presenters[view]
    },
    show(view) {
      if (!open.includes(view)) open.push(view)
      presenters[view]?.show()
      return loadFiles(...files(view)).then(() => emit('show', { view }))
    },
    layerOf(control) {
      if (control.closest('#askfirst')) return top() ?? 'none'
      return control.matches('[data-askfirst-do^=allow-]') ? 'embed' : 'page'
    },
    onScreen: (layer) => presenters[layer === 'embed' ? layer : (top() ?? 'banner')],
  }
}
