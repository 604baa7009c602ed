// The layers that a visitor sees: loading their files, showing and hiding them. Knows nothing of what is in them.

import type { DecisionMessage, Presenter, View } from '@askfirst/policy'
import { emit } from './events.ts'
import type { LoadFiles } from './files.ts'

/** The layers of one page. */
export interface Layers {
  present(presenter: Presenter): void
  /** Loads the layer where it is not there yet; rejects where its file cannot be had. */
  show(view: View): Promise<void>
  /** Closes the uppermost layer. */
  hide(): void
  /** Closes all of them. */
  hideAll(): void
  /** Loads what `show('preferences')` will need. */
  prepare(): Promise<unknown>
  /** Where a control stands. */
  layerOf(control: Element): DecisionMessage['layer']
  /** What is on screen, for the receipt. */
  onScreen(): Presenter | undefined
}

/** No layer is there until it is asked for. */
export function makeLayers(document: Document, language: string, loadFiles: LoadFiles): Layers {
  const presenters: Partial<Record<View, Presenter>> = {}
  const open: View[] = []
  const prepare = (): Promise<unknown> => loadFiles('askfirst.widget.js', `askfirst.widget.${language}.js`)
  const layers: Layers = {
    prepare,
    present(presenter) {
      presenters[presenter.view] = presenter
      if (open.includes(presenter.view)) presenter.show()
    },
    show(view) {
      if (!open.includes(view)) open.push(view)
      presenters[view]?.show()
      return (view === 'banner' ? loadFiles(`askfirst.banner.${language}.js`) : prepare()).then(() => emit('show', { view }))
    },
    hide() {
      const view = open.pop()
      if (!view) return
      presenters[view]?.hide()
      emit('hide', { view })
    },
    hideAll() {
      while (open.length) layers.hide()
    },
    layerOf(control) {
      if (control.closest('#askfirst')) return open[open.length - 1] ?? 'none'
      return control.matches('[data-askfirst-do=allow-always]') ? 'embed' : 'page'
    },
    onScreen: () => presenters[open[open.length - 1] ?? 'banner'],
  }
  return layers
}
