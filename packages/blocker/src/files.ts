// The other files of ours: that with the acts follows the page script at once, the rest comes when it is needed.

import { fail } from './events.ts'
import { setAttribute } from './surfaces/elements.ts'
import { trusted } from './trusted.ts'

/** Loads files of ours. */
export interface Files {
  /** Appends one to the page, once; rejects with `FILE_MISSING` where it does not arrive. */
  loadFile(name: string): Promise<unknown>
  /** Is it one of them that is running right now? */
  isOurs(): boolean
  /** Is the page script running right now in this window, another one? */
  isAlike(win: Window): unknown
  /** The tag of the page script, as it comes first in every document that is made of a text. */
  readonly tag: string
}

/** Files stand beside `script`, or under its `data-base`. */
export function makeLoadFiles(document: Document, script: HTMLScriptElement | null): Files {
  const { src = '', nonce = '', text = '', dataset } = script ?? ({} as Partial<HTMLScriptElement>)
  // Now: the page may have a base element later.
  const base = new URL(dataset?.base?.replace(/\/?$/, '/') ?? '.', src || document.baseURI).href
  const currentScript = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get
  const ours: unknown[] = []
  const loads: Record<string, Promise<unknown> | undefined> = {}
  return {
    loadFile: (name) =>
      (loads[name] ??= new Promise((done, failed) => {
        const file = document.createElement('script')
        ours.push(file)
        // Past the guard: it may stand on another host.
        setAttribute.call(file, 'src', trusted.createScriptURL(base + name))
        file.nonce = nonce
        file.onload = done
        file.onerror = () => {
          // It may be asked for again.
          delete loads[name]
          failed(fail('FILE_MISSING', name))
        }
        document.head.append(file)
      })),
    // What is written in a script with an address, nobody runs.
    tag: `<script data-base="${base}" nonce="${nonce}"${src && ` src="${src}"`}>${text}</script>`,
    isAlike(win) {
      const running = currentScript?.call(win.document) as HTMLScriptElement | null
      return running?.src === src && running.text === text
    },
    isOurs: () => ours.includes(currentScript?.call(document)),
  }
}
