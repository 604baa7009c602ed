// How many bytes a visitor downloads.

import { brotliCompressSync, constants } from 'node:zlib'

/** Bytes of `text` after brotli at its best quality (11), as every size we publish is measured. */
export function brotliSize(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
