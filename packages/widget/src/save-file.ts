// A file for the visitor, made in the page.

import { canonical } from '@askfirst/policy'

/**
 * Has the browser save what the API gave as the file `name`. A string is saved byte for byte, because `askfirst verify`
 * reads signed text; anything else as canonical JSON with a line end.
 */
export function saveFile(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([fileTextOf(content)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the address after this task; a minute is long enough for it and no leak.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** The text of such a file. */
export function fileTextOf(content: unknown): string {
  return typeof content === 'string' ? content : `${canonical(content)}\n`
}
