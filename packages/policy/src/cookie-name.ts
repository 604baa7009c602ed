// Whose a cookie is, by its text. Knows nothing of what a policy declares.

import { recordName } from './record.ts'

/**
 * The name under which a cookie text will be read back, whether a script writes it or a server sends it. A nameless cookie reads as
 * its value, so that `=askfirst=…` would read as our record (RFC 6265bis section 5.8.3).
 */
export function nameOfCookie(text: string): string {
  return (/^[\s=]*([^=;]*)/.exec(text) as unknown as [string, string])[1].trim()
}

/** Is it our own: the record, which holds the visitor's secret, or a key of Web Storage, each of which is work that is left to do? */
export function isOwn(name: string): boolean {
  return `${name}.`.startsWith(`${recordName}.`)
}
