// Content codings that Node undoes and its web streams do not.

import { Duplex } from 'node:stream'
import * as zlib from 'node:zlib'
import type { Decoder, Decoders } from '../body/decompress.ts'

/** Brotli and, where this Node has it, zstd: for `decoders` of `makeGate`. */
export const nodeDecoders: Decoders = {
  br: webStream(zlib.createBrotliDecompress),
  ...('createZstdDecompress' in zlib ? { zstd: webStream(zlib.createZstdDecompress) } : {}),
}

function webStream(open: () => Duplex): Decoder {
  return () => Duplex.toWeb(open()) as unknown as ReturnType<Decoder>
}
