// The browser's own cookies of this document, and its private files, past every guard. Knows nothing about consent.

/** Reads and writes `document.cookie` as it was when the page began. */
export interface CookieJar {
  /** Every cookie that a script may see there, each as `name=value`. @default the page */
  read(where?: Document): string[]
  write(text: string): void
  /** The private file system; throws where there is none. */
  files(): Promise<FileSystemDirectoryHandle>
}

/** The jar of `win`. To be opened before anything is patched. */
export function openCookieJar({ document, Document, navigator: { storage } }: Window & typeof globalThis): CookieJar {
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as Required<PropertyDescriptor>
  const getDirectory = storage?.getDirectory
  return {
    read(where = document) {
      // A document without cookies (sandboxed, data:) throws: that is a jar with nothing in it.
      try {
        return get.call(where).split('; ')
      } catch {
        return []
      }
    },
    write: (text) => set.call(document, text),
    files: () => getDirectory.call(storage),
  }
}
