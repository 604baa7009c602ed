// The table of contents: what the gate does with a request, and with its answer, in the order it does it.

import { base64url, compileRules, hashOf, type Policy, sha256 } from '@askfirst/policy'
import { answer } from './answer.ts'
import { ask } from './ask.ts'
import { type Decoders, platformDecoders } from './body/decompress.ts'
import { pageGuard } from './guard-workers.ts'
import { holdRequest } from './hold-request.ts'
import type { Next } from './next.ts'
import { noscriptOf } from './noscript.ts'
import { openOwnFiles } from './own-files.ts'
import { problemResponse } from './problem.ts'
import { settleLinks } from './settle-links.ts'
import type { Site } from './site.ts'
import { visitorOf } from './visitor.ts'

/** Answers a request with what `next` answers, without what its visitor has not said yes to. Rejects where `next` does, and only there. */
export type Gate = (request: Request, next: Next) => Promise<Response>

/** What a gate is made of. */
export interface GateOptions {
  readonly policy: Policy
  /** The built files by name; with them the gate answers for what is below `base`. */
  readonly files?: ReadonlyMap<string, string | Uint8Array>
  /** Path of the built files. @default '/askfirst/' */
  readonly base?: string
  /** Text of `askfirst.js`, put into every document. */
  readonly script: string
  /** Undo content codings that the platform cannot: `zstd`. What cannot be undone is not asked for. */
  readonly decoders?: Decoders
  /** Under `gate.csp` inline scripts run by a nonce alone, for sites that insert none by script. @default false */
  readonly nonces?: boolean
}

/**
 * The gate of one site.
 * @throws TypeError for a `script` that would end the element it is put into
 */
export function makeGate(options: GateOptions): Gate {
  const { policy, files = new Map(), base = '/askfirst/', script, decoders = {}, nonces = false } = options
  if (/<\/script|<!--/i.test(script)) throw new TypeError('`script` ends its own element: give the text of askfirst.js')
  const rules = compileRules(policy)
  const code = script.trim() + pageGuard(rules) + (rules.report ? '' : settleLinks)
  const site: Site = {
    policy,
    rules,
    base: base.replace(/\/*$/, '/'),
    script: code,
    // Of both, so that a new version of either is another document.
    key: hashOf([policy.version, policy.mode, policy.gate, policy.unlisted, code]).slice(7, 15),
    hash: `sha256-${base64(sha256(new TextEncoder().encode(code)))}`,
    noscript: noscriptOf(policy),
    decoders: { ...platformDecoders(), ...decoders },
    nonces,
  }
  const ownFile = openOwnFiles(files, site.base)
  return async (request, next) => {
    const own = ownFile(request)
    if (own) return own
    const visitor = visitorOf(site.rules, request, Date.now())
    const held = holdRequest(visitor, request)
    if (held.isHeld) return problemResponse('GATE_HELD', request)
    return answer(site, visitor, request, await ask(site, visitor, request, next), held.depends)
  }
}

function base64(bytes: Uint8Array): string {
  const text = base64url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}
