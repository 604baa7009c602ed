// Compressed bodies as they were. Knows nothing of what is in them.

/** Makes a stream that undoes one coding. */
export type Decoder = () => ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>

/** Decoders by the name of their content coding. */
export type Decoders = Readonly<Record<string, Decoder>>

/** A body. */
export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** What this platform undoes by itself: gzip and deflate everywhere, Brotli in newer ones. */
export function platformDecoders(): Decoders {
  const known: Record<string, Decoder> = {}
  for (const [coding, format] of [
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['deflate', 'deflate'],
    ['br', 'brotli'],
  ] as const) {
    // The types know fewer formats than browsers and Node do.
    const open = (): DecompressionStream => new DecompressionStream(format as CompressionFormat)
    try {
      open()
      known[coding] = open as unknown as Decoder
    } catch {}
  }
  return known
}

/** The codings of a `Content-Encoding`, the last one first: the way they are undone. */
export function codingsOf(header: string | null): readonly string[] {
  const codings = (header ?? '').toLowerCase().split(',')
  return codings
    .map((coding) => coding.trim())
    .filter((coding) => coding && coding !== 'identity')
    .reverse()
}

/** `body` without its codings, or `undefined` where one of them cannot be undone here. */
export function decompress(body: Bytes, codings: readonly string[], decoders: Decoders): Bytes | undefined {
  if (codings.some((coding) => !Object.hasOwn(decoders, coding))) return undefined
  return codings.reduce((stream, coding) => stream.pipeThrough((decoders[coding] as Decoder)()), body)
}

/** An `Accept-Encoding` with only what can be undone here; `identity` where nothing of it is left. */
export function readableEncodings(header: string, decoders: Decoders): string {
  const kept = header
    .split(',')
    .map((item) => item.trim())
    .filter((item) => {
      const name = item.split(';')[0]?.trim().toLowerCase() ?? ''
      return name === 'identity' || Object.hasOwn(decoders, name)
    })
  return kept.length ? kept.join(', ') : 'identity'
}
