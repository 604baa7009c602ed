// The other files of askfirst, loaded at the moment they are needed.

import { fail } from './events.ts'

/** Loads files of ours. */
export interface Files {
  /** Appends one to the page, once; rejects with `FILE_MISSING` where it does not arrive. */
  loadFile(name: string): Promise<unknown>
  /** Is it one of them that is running right now? */
  isOurs(): boolean
}

/** Files stand beside `script`, or under its `data-base`. */
export function makeLoadFiles(document: Document, script: HTMLScriptElement | null): Files {
  const base = script?.dataset.base?.replace(/\/?$/, '/') ?? script?.src.replace(/[^/]*$/, '') ?? ''
  const currentScript = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get
  const ours = new WeakSet<object>()
  const loads: Record<string, Promise<unknown> | undefined> = {}
  return {
    loadFile: (name) =>
      (loads[name] ??= new Promise((done, failed) => {
        const file = document.createElement('script')
        ours.add(file)
        file.src = base + name
        file.nonce = script?.nonce ?? ''
        file.onload = done
        file.onerror = () => {
          // It may be asked for again.
          delete loads[name]
          failed(fail('FILE_MISSING', name))
        }
        document.head.append(file)
      })),
    isOurs: () => ours.has(currentScript?.call(document)),
  }
}

/** The language of the page among those of the rules: what `<html lang>` says, else the browser, else the first. */
export function languageOf(languages: readonly string[], document: Document, wanted: readonly string[]): string {
  const tags = [document.documentElement.lang, ...wanted]
  return (
    tags.map((tag) => languages.find((language) => tag.startsWith(language))).find((language) => language) ??
    (languages[0] as string)
  )
}
