// The other files of askfirst, loaded at the moment they are needed.

import { fail } from './events.ts'

/** Appends files of ours to the page, each once; rejects with `FILE_MISSING` where one does not arrive. */
export type LoadFiles = (...names: string[]) => Promise<unknown>

/** Files stand beside `script`, or under its `data-base`. `elements` are those that they were loaded with. */
export function makeLoadFiles(document: Document, script: HTMLScriptElement | null, elements: Set<unknown>): LoadFiles {
  const base = script?.dataset.base?.replace(/\/?$/, '/') ?? script?.src.replace(/[^/]*$/, '') ?? ''
  const loads: Record<string, Promise<unknown> | undefined> = {}
  const load = (name: string): Promise<unknown> =>
    new Promise((done, failed) => {
      const file = document.createElement('script')
      elements.add(file)
      file.src = base + name
      file.nonce = script?.nonce ?? ''
      file.onload = done
      file.onerror = () => {
        // It may be asked for again.
        loads[name] = undefined
        failed(fail('FILE_MISSING', name))
      }
      document.head.append(file)
    })
  return (...names) => Promise.all(names.map((name) => (loads[name] ??= load(name))))
}

/** The language of the page among those of the rules: what `<html lang>` says, else the browser, else the first. */
export function languageOf(languages: readonly string[], document: Document, wanted: readonly string[]): string {
  const tags = [document.documentElement.lang, ...wanted].flatMap((tag) => [tag, tag.split('-')[0]])
  return (tags.find((tag) => tag && languages.includes(tag)) ?? languages[0]) as string
}
