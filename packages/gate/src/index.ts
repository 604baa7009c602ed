export type { Decoder, Decoders } from './decompress.ts'
export { type Gate, type GateOptions, makeGate, type Next } from './gate.ts'
export { type GateProblemCode, problemResponse } from './problem.ts'
export { type HtmlRewriter, openHtmlRewriter, type Rewriting } from './rewrite-html.ts'
