// The other files of askfirst, loaded at the moment they are needed.

/** Appends files of ours to the page, each once; rejects where one does not arrive. */
export type LoadFiles = (...names: string[]) => Promise<unknown>

/** Files stand beside `script`, or under its `data-base`. */
export function makeLoadFiles(document: Document, script: HTMLScriptElement | null): LoadFiles {
  const base = script?.dataset.base?.replace(/\/?$/, '/') ?? script?.src.replace(/[^/]*$/, '')
  const loads: Record<string, Promise<unknown>> = {}
  const load = (name: string): Promise<unknown> =>
    new Promise((done, failed) => {
      const file = document.createElement('script')
      file.src = base + name
      file.nonce = script?.nonce ?? ''
      file.onload = done
      file.onerror = failed
      document.head.append(file)
    })
  return (...names) =>
    Promise.all(
      names.map((name) => {
        loads[name] ??= load(name)
        // What failed may be asked for again.
        return loads[name].catch((error) => {
          delete loads[name]
          throw error
        })
      }),
    )
}

/** The language of the page among those of the rules: what `<html lang>` says, else the browser, else the first. */
export function languageOf(languages: readonly string[], document: Document, wanted: readonly string[]): string {
  const tags = [document.documentElement.lang, ...wanted].flatMap((tag) => [tag, tag.split('-')[0]])
  return (tags.find((tag) => tag && languages.includes(tag)) ?? languages[0]) as string
}
