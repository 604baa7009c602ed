// The ETag of a rewritten document, which is the site's and the decision's together, and back. Knows nothing of documents.

/** Stands in a tag between the site's own and the decision's. No server writes it by itself. */
const seam = '~askfirst-'

/** The tag of what became of a document under `key`. Weak: the bytes differ by compression. Where there is only a date, of the date. */
export function ownTag(headers: Headers, key: string): string | undefined {
  const [, weak, tag] = /^(W\/)?"([^"]*)"$/.exec(headers.get('etag')?.trim() ?? '') ?? []
  if (tag !== undefined) return `W/"${tag}${seam}${weak ? 'w' : 's'}${key}"`
  const modified = Date.parse(headers.get('last-modified') ?? '')
  return Number.isNaN(modified) ? undefined : `W/"${modified / 1e3}${seam}d${key}"`
}

/**
 * Puts back into the request what the site knows: of our tags those of this decision, as the site has given them. A tag or date that is
 * not ours stays where the answer cannot be a document: what was stored before the gate stood here was held by nobody.
 */
export function mapConditions(headers: Headers, key: string, isDocument: boolean): void {
  const none = headers.get('if-none-match')
  const match = headers.get('if-match')
  const date = headers.get('if-modified-since')
  if (isDocument) headers.delete('if-modified-since')
  if (none !== null) {
    const tags = tagsIn(none).map((tag) => siteTag(tag, key))
    const dates = tags.filter((tag) => tag?.startsWith('@'))
    const left = tags.filter((tag) => tag && !tag.startsWith('@'))
    const plain = tagsIn(none).filter((tag) => !isDocument && !tag.includes(seam))
    headers.delete('if-none-match')
    if (left.length + plain.length) headers.set('if-none-match', [...left, ...plain].join(', '))
    else headers.delete('if-modified-since')
    if (dates[0] && !left.length) headers.set('if-modified-since', dates[0].slice(1))
    else if (date && !isDocument && plain.length) headers.set('if-modified-since', date)
  }
  // What is to be changed is the site's, whatever the visitor saw of it.
  if (match?.includes(seam)) {
    const tags = tagsIn(match).map((tag) => (tag.includes(seam) ? siteTag(tag) : tag))
    headers.set('if-match', tags.filter((tag) => tag && !tag.startsWith('@')).join(', ') || '"-"')
  }
}

/** Has the answer to a request with these conditions been one of ours? */
export function isOwnCondition(header: string | null): boolean {
  return !!header?.includes(seam)
}

function tagsIn(list: string): readonly string[] {
  return list.match(/(?:W\/)?"[^"]*"|\*/g) ?? []
}

/** The site's own tag in ours, or its date after an `@`; of another decision nothing, where `key` is given. */
function siteTag(tag: string, key?: string): string | undefined {
  const at = tag.lastIndexOf(seam)
  if (at < 0) return undefined
  const own = tag.slice(0, at).replace(/^W\//, '').slice(1)
  const [kind, of] = [tag[at + seam.length], tag.slice(at + seam.length + 1, -1)]
  if (key !== undefined && of !== key) return undefined
  if (kind !== 'd') return `${kind === 'w' ? 'W/' : ''}"${own}"`
  const date = new Date(+own * 1e3)
  return Number.isNaN(+date) ? undefined : `@${date.toUTCString()}`
}
