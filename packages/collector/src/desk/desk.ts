// The desk: requests come in, operators take them from step to step, and whoever asked reads what came of it (R86, R93).

import { randomBytes, randomUUID } from 'node:crypto'
import { dayOf } from '../calendar.ts'
import { personalKindOf } from '../personal-values.ts'
import { CollectorProblem } from '../problems.ts'
import { hashOfSecret, isSameHash } from '../rights/credentials.ts'
import type { Site } from '../sites.ts'
import type { RequestStore } from '../store/requests.ts'
import { afterStep, dueDaysOf, type Law, type RequestKind, type Step, type StoredRequest } from './request.ts'

/** What whoever asked may read. */
export interface RequestAnswer extends Omit<StoredRequest, 'secretHash' | 'version' | 'record' | `${string}At`> {
  /** ISO 8601, like all that follow. */
  readonly receivedAt: string
  readonly verifiedAt?: string
  readonly extendedAt?: string
  readonly closedAt?: string
}

/** A request that has just come in. */
export interface NewRequest {
  readonly answer: RequestAnswer
  /** What opens it; it is nowhere else. */
  readonly secret: string
}

/** More than this in a day is nobody's right but somebody's attack. */
const mostPerDay = 1_000

/**
 * Takes a request in. `law` holds where the policy asks nobody's region; a site that treats all alike keeps to the GDPR.
 * @throws CollectorProblem BUSY where too many came today
 */
export async function takeRequest(
  { policy }: Site,
  wish: { readonly kind: RequestKind; readonly law: Law; readonly language: string; readonly record?: string },
  store: RequestStore,
  now: number,
): Promise<NewRequest> {
  const { received } = await store.requestCounts(policy.site, now - 864e5, dayOf(now))
  if (received >= mostPerDay) throw new CollectorProblem('BUSY')
  const law = policy.profiles === 'auto' ? wish.law : 'gdpr'
  const secret = randomBytes(24).toString('base64url')
  const request: StoredRequest = {
    ...{ ...wish, request: randomUUID(), site: policy.site, law, state: 'received', version: 1, receivedAt: now },
    secretHash: hashOfSecret(secret),
    due: dueDaysOf(wish.kind, law, dayOf(now)).answerBy,
  }
  await store.addRequest(request)
  return { answer: requestAnswerOf(request), secret }
}

/**
 * The request of this id, for whoever has its secret: `Authorization: Request <id>.<secret>`.
 * @throws CollectorProblem REQUEST_NOT_FOUND, whatever is wrong
 */
export async function openRequest(
  header: string | undefined,
  id: string,
  store: RequestStore,
  sites: Iterable<string>,
): Promise<StoredRequest> {
  const match = /^Request ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{22,86})$/.exec(header ?? '')
  const hash = hashOfSecret(match?.[2] ?? '')
  let found: StoredRequest | undefined
  for (const site of sites) {
    const request = match?.[1] === id ? await store.request(site, id) : undefined
    if (isSameHash(request?.secretHash, hash)) found ??= request
  }
  if (!found) throw new CollectorProblem('REQUEST_NOT_FOUND')
  return found
}

/**
 * What an operator does with a request; gives it as it is then.
 * @throws CollectorProblem REQUEST_NOT_FOUND, STEP_INVALID also where somebody else was faster; PERSONAL_VALUE where the text
 * holds what must not be kept: the data itself is handed over where the person is known, the text says where
 */
export async function takeStep(
  { policy: { site, controller } }: Site,
  id: string,
  step: Step,
  store: RequestStore,
  now: number,
): Promise<StoredRequest> {
  // How the controller is reached is no secret of anybody's.
  const own = [controller.email, controller.dpo, controller.authority].filter((text) => text !== undefined)
  const said = own.reduce((text, word) => text.replaceAll(word, ''), step.message ?? '')
  const kind = personalKindOf(said)
  if (kind) throw new CollectorProblem('PERSONAL_VALUE', [{ path: 'message', message: `looks like ${kind}` }])
  const request = await store.request(site, id)
  if (!request) throw new CollectorProblem('REQUEST_NOT_FOUND')
  const next = afterStep(request, step, now)
  if (!(await store.changeRequest(next))) throw new CollectorProblem('STEP_INVALID')
  return next
}

/** What of a request may be read by whoever asked. */
export function requestAnswerOf(stored: StoredRequest): RequestAnswer {
  const { secretHash: _hash, version: _version, record: _record, ...rest } = stored
  const { receivedAt, verifiedAt, extendedAt, closedAt, ...told } = rest
  const time = (at: number): string => new Date(at).toISOString()
  return {
    ...told,
    receivedAt: time(receivedAt),
    ...(verifiedAt === undefined ? {} : { verifiedAt: time(verifiedAt) }),
    ...(extendedAt === undefined ? {} : { extendedAt: time(extendedAt) }),
    ...(closedAt === undefined ? {} : { closedAt: time(closedAt) }),
  }
}
