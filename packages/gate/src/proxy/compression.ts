// Compressing what has been decompressed to be read: each piece goes out as it comes. Knows nothing of what is in it.

import type { Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

/** How a body is compressed. */
export interface Compression {
  readonly coding: 'br' | 'gzip'
  open(): Transform
}

const known: readonly Compression[] = [
  {
    coding: 'br',
    open: () =>
      // More takes longer than it saves, for what is compressed once.
      createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  },
  { coding: 'gzip', open: () => createGzip({ flush: constants.Z_SYNC_FLUSH, level: 6 }) },
]

/** The best that an `Accept-Encoding` takes (RFC 9110 section 12.5.3); `undefined` where it takes none. */
export function compressionFor(acceptEncoding: string | null): Compression | undefined {
  const wanted = new Map(
    (acceptEncoding ?? '').split(',').map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [name, weight === undefined ? 1 : Number(weight) || 0]
    }),
  )
  return known.find(({ coding }) => (wanted.get(coding) ?? wanted.get('*') ?? 0) > 0)
}
