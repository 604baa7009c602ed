// Who may keep an answer. Knows nothing of what is in it.

/** The headers by which caches in front are told apart from browsers (RFC 9213, and what came before it), and how each says never. */
const shared = [
  ['cdn-cache-control', 'private'],
  ['cloudflare-cdn-cache-control', 'private'],
  ['vercel-cdn-cache-control', 'private'],
  ['surrogate-control', 'no-store'],
  ['x-accel-expires', '0'],
] as const

/** Adds to `Vary` what is not there; `*` says all of it. */
export function varyBy(headers: Headers, ...names: readonly string[]): void {
  const there = (headers.get('vary') ?? '').split(',').map((name) => name.trim())
  if (there.includes('*')) return
  const known = there.map((name) => name.toLowerCase())
  headers.set('vary', [...there.filter(Boolean), ...names.filter((name) => !known.includes(name.toLowerCase()))].join(', '))
}

/** This answer is for this visitor: no shared cache keeps it, and their browser's asks again once they have decided otherwise. */
export function keepPrivate(headers: Headers): void {
  varyBy(headers, 'Cookie', 'Sec-GPC')
  const said = (headers.get('cache-control') ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((directive) => directive.trim())
  // What is written for shared caches has no meaning any more, nor has a list of headers that alone were private.
  const kept = said.filter((directive) => directive && !/^(public|private|s-maxage|proxy-revalidate)\b/i.test(directive))
  headers.set('cache-control', [...kept, 'private'].join(', '))
  for (const [name, never] of shared) if (headers.has(name)) headers.set(name, never)
}
