// A request about the site's other data: what it is, and what may become of it. Pure; knows neither HTTP nor a store.

import { addBusinessDays, addDays, addMonths, type Day, dayOf } from '../calendar.ts'
import { CollectorProblem } from '../problems.ts'

/** What may be asked for: GDPR articles 15 to 18, 20, 21 and 77, and the opt-out of 11 CCR 7026. */
export const requestKinds = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'complaint',
  'opt-out',
] as const

export type RequestKind = (typeof requestKinds)[number]

/** Whose time limits hold: those of the GDPR (the United Kingdom's are the same), or of California's CCPA. */
export type Law = 'gdpr' | 'ccpa'

/** `received` until the controller knows who asks, then `verified`, and at last `answered` or `refused`. */
export type RequestState = 'received' | 'verified' | 'answered' | 'refused'

/** Why a request may be refused. */
export const refusals = [
  'not-identified',
  'unfounded',
  'excessive',
  'no-data',
  'rights-of-others',
  'legal-obligation',
  'legal-claims',
] as const

export type Refusal = (typeof refusals)[number]

/** A request as it is stored. Nothing in it was written by the visitor but what they chose from lists. */
export interface StoredRequest {
  /** UUID. */
  readonly request: string
  readonly site: string
  /** SHA-256 of the secret that opens it; the secret itself is nowhere. */
  readonly secretHash: Uint8Array
  /** UUID of the record whose holder asked; absent where nobody showed one, and once it is erased. */
  readonly record?: string
  readonly kind: RequestKind
  readonly law: Law
  readonly language: string
  readonly state: RequestState
  /** Counts the changes. */
  readonly version: number
  /** Milliseconds, like all that follow. */
  readonly receivedAt: number
  readonly verifiedAt?: number
  readonly extendedAt?: number
  readonly closedAt?: number
  /** The last day for an answer. */
  readonly due: Day
  /** What the controller says: what is needed to know who asks, why it takes longer, the answer. */
  readonly message?: string
  readonly reason?: Refusal
  /** Where to complain about a refusal. */
  readonly authority?: string
}

/** What an operator does with a request. */
export type Step =
  | { readonly step: 'say'; readonly message: string }
  | { readonly step: 'verify'; readonly message?: string | undefined }
  | { readonly step: 'extend'; readonly message: string }
  | { readonly step: 'answer'; readonly message: string }
  | { readonly step: 'refuse'; readonly reason: Refusal; readonly message: string; readonly authority: string }

/** The days that a request is bound to. */
export interface DueDays {
  /** The visitor knows by then that it has arrived. The answer to `POST /v1/requests` says so at once. */
  readonly confirmBy: Day
  /** The answer is there by then; and where it is to take longer, the visitor is told by then why. */
  readonly answerBy: Day
  /** The last day there can be, where they are told. The same as `answerBy` where nothing may take longer. */
  readonly extendedBy: Day
}

/**
 * By GDPR article 12(3): one month, and two more. By 11 CCR 7021: 10 business days to confirm, 45 days to answer, and 45
 * more. An opt-out takes 15 business days at most, under any law (11 CCR 7026(f)).
 * @param received the day it came in, which is not counted
 */
export function dueDaysOf(kind: RequestKind, law: Law, received: Day): DueDays {
  const confirmBy = addBusinessDays(received, 10)
  if (kind === 'opt-out') {
    const answerBy = addBusinessDays(received, 15)
    return { confirmBy, answerBy, extendedBy: answerBy }
  }
  if (law === 'ccpa') return { confirmBy, answerBy: addDays(received, 45), extendedBy: addDays(received, 90) }
  return { confirmBy, answerBy: addMonths(received, 1), extendedBy: addMonths(received, 3) }
}

/** Whom it concerns need not be known: nobody else's data comes out by it. */
const needsNobody: readonly RequestKind[] = ['opt-out', 'complaint']

/**
 * The request after `step`, at `now` in milliseconds.
 * @throws CollectorProblem STEP_INVALID where the request has come too far, not far enough, or may not take longer
 */
export function afterStep(request: StoredRequest, step: Step, now: number): StoredRequest {
  const { state, kind, law, receivedAt, extendedAt } = request
  const isOpen = state === 'received' || state === 'verified'
  const next = { ...request, ...(step.message === undefined ? {} : { message: step.message }), version: request.version + 1 }
  const { answerBy, extendedBy } = dueDaysOf(kind, law, dayOf(receivedAt))
  if (step.step === 'say' && isOpen) return next
  if (step.step === 'verify' && state === 'received') return { ...next, state: 'verified', verifiedAt: now }
  if (step.step === 'extend' && isOpen && extendedAt === undefined && dayOf(now) <= answerBy && extendedBy > answerBy)
    return { ...next, due: extendedBy, extendedAt: now }
  if (step.step === 'answer' && (state === 'verified' || (state === 'received' && needsNobody.includes(kind))))
    return { ...next, state: 'answered', closedAt: now }
  if (step.step === 'refuse' && isOpen)
    return { ...next, state: 'refused', closedAt: now, reason: step.reason, authority: step.authority }
  throw new CollectorProblem('STEP_INVALID')
}
