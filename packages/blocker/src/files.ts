// The file with the acts, which follows the page script at once, and every other file of ours.

import type { Acts } from './core.ts'
import { fail } from './events.ts'
import { setAttribute } from './surfaces/elements.ts'
import { trusted } from './trusted.ts'

/** Loads the acts. */
export interface LoadActs {
  /** Appends the file to the page, once; rejects with `FILE_MISSING` where it does not arrive. */
  load(): Promise<Acts>
  /** Is it the file that is running right now? Then `acts` are its own. */
  arrive(make: () => Acts): void
}

/** The file stands beside `script`, or under its `data-base`. */
export function makeLoadActs(document: Document, script: HTMLScriptElement | null): LoadActs {
  const currentScript = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get
  const name = 'askfirst.decide.js'
  let file: HTMLScriptElement
  let acts: Acts
  let loading: Promise<Acts> | undefined
  return {
    load: () =>
      (loading ??= new Promise((done, failed) => {
        file = document.createElement('script')
        const base = script?.dataset.base?.replace(/\/?$/, '/') ?? script?.src ?? ''
        // Past the guard: it may stand on another host.
        setAttribute.call(file, 'src', trusted.createScriptURL(base.replace(/[^/]*$/, name)))
        file.nonce = script?.nonce ?? ''
        file.onload = () => done(acts)
        file.onerror = () => {
          // It may be asked for again.
          loading = undefined
          failed(fail('FILE_MISSING', name))
        }
        document.head.append(file)
      })),
    arrive(make) {
      if (file === currentScript?.call(document)) acts = make()
    },
  }
}
