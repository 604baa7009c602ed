// What the collector answers when it cannot do what was asked: RFC 9457 documents with a closed set of codes.

import { type Reply, responseOf } from './reply.ts'

/** What can go wrong, as one word. */
export type ProblemCode =
  | 'BODY_INVALID'
  | 'BODY_TOO_LARGE'
  | 'TYPE_UNSUPPORTED'
  | 'FIELD_INVALID'
  | 'PERSONAL_VALUE'
  | 'SITE_UNKNOWN'
  | 'POLICY_UNKNOWN'
  | 'NOTICE_UNKNOWN'
  | 'REFUSAL_INVALID'
  | 'ORIGIN_REFUSED'
  | 'RECORD_NOT_FOUND'
  | 'RECEIPT_NOT_FOUND'
  | 'REQUEST_NOT_FOUND'
  | 'STEP_INVALID'
  | 'OPERATOR_UNKNOWN'
  | 'EVENT_CONFLICT'
  | 'FORMAT_UNSUPPORTED'
  | 'RANGE_INVALID'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'STORE_AWAY'
  | 'STOPPING'
  | 'INTERNAL'

/** Of every code: its status, its title and what to do. The one table that answers and OpenAPI come from. */
export const problems: Readonly<Record<ProblemCode, readonly [status: number, title: string, detail: string]>> = {
  BODY_INVALID: [400, 'The body is not JSON', 'Send one JSON object in UTF-8.'],
  BODY_TOO_LARGE: [413, 'The body is too large', 'A decision has at most 16 KB.'],
  TYPE_UNSUPPORTED: [415, 'The body is not declared as JSON', 'Send `Content-Type: application/json`.'],
  FIELD_INVALID: [422, 'A field is unknown, missing or not what it must be', 'See `fields`, and /v1/openapi.json.'],
  PERSONAL_VALUE: [
    422,
    'A value looks like personal data',
    'Addresses, user agents, e-mails and national numbers are never recorded. Leave out what `fields` names.',
  ],
  SITE_UNKNOWN: [422, 'The collector does not serve this site', 'Name the `site` as its policy does.'],
  POLICY_UNKNOWN: [422, 'No policy of this site has this version', 'Load the site’s files again; the policy has changed.'],
  NOTICE_UNKNOWN: [422, 'No notice of this policy has this hash', 'Load the site’s files again; the notice has changed.'],
  REFUSAL_INVALID: [
    422,
    'Without a record only a bare refusal is taken',
    'Grant nothing and send no `event`, `decidedAt` or `validUntil`; or send `Authorization: Consent <id>.<secret>`.',
  ],
  ORIGIN_REFUSED: [403, 'This origin may not speak for the site', 'Call from the site or a subdomain, or add it to `origins`.'],
  RECORD_NOT_FOUND: [
    404,
    'There is no such record',
    'Send `Authorization: Consent <id>.<secret>` as the visitor’s browser holds it. What was erased is gone.',
  ],
  RECEIPT_NOT_FOUND: [404, 'There is no such receipt', 'Name an event that was recorded and not erased.'],
  REQUEST_NOT_FOUND: [
    404,
    'There is no such request',
    'Send `Authorization: Request <id>.<secret>` as the answer to POST /v1/requests gave it. What is too old is gone.',
  ],
  STEP_INVALID: [
    409,
    'The request cannot take this step',
    'It goes from received over verified to answered or refused, and takes longer once, where the visitor is told in time.',
  ],
  OPERATOR_UNKNOWN: [
    401,
    'Nobody is signed in',
    'Send `Authorization: Bearer <token>`, or sign in at /admin. `askfirst token create` makes a token.',
  ],
  EVENT_CONFLICT: [409, 'The event was recorded with other content', 'Give each decision a new UUID.'],
  FORMAT_UNSUPPORTED: [400, 'There is no such format', 'Exports are made as: json, iso27560, kantara.'],
  RANGE_INVALID: [400, 'There is no such range of the log', 'Give `from` and `to` with 0 ≤ from ≤ to ≤ size.'],
  NOT_FOUND: [404, 'There is nothing here', 'See /v1/openapi.json for what there is.'],
  RATE_LIMITED: [429, 'Too many requests', 'Wait as long as `Retry-After` says.'],
  BUSY: [503, 'Too much is waiting here', 'Try again as `Retry-After` says; nothing was recorded.'],
  STORE_AWAY: [503, 'The store does not answer', 'Try again as soon as it is back; the same event is recorded once.'],
  STOPPING: [503, 'The collector is stopping', 'Try again as soon as it is back; nothing was recorded.'],
  INTERNAL: [500, 'Something went wrong here', 'Try again; the same event is recorded once.'],
}

/** One field that was refused: its path, never its value. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** Something that ends a request; thrown by routes, answered by `handle`. */
export class CollectorProblem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldProblem[]
  /** Seconds. */
  readonly wait: number | undefined

  constructor(code: ProblemCode, fields: readonly FieldProblem[] = [], wait?: number) {
    super(problems[code][2])
    this.code = code
    this.fields = fields
    this.wait = wait
  }
}

/** The answer where `error` ended a request; `undefined` where it is none that a request may end with. */
export function replyOfError(error: unknown): Reply | undefined {
  if (!(error instanceof CollectorProblem)) return undefined
  const { code, fields, wait } = error
  return problemReply(code, fields, wait === undefined ? {} : { 'retry-after': String(wait) })
}

/** Seconds after which it is worth to try again, where that is known from the code alone. */
const retryAfter: Partial<Record<ProblemCode, string>> = { BUSY: '1', STORE_AWAY: '5', STOPPING: '5' }

/** The answer for `code`, as whatever carries it needs it. */
export function problemReply(
  code: ProblemCode,
  fields: readonly FieldProblem[] = [],
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const [status, title, detail] = problems[code]
  const type = `urn:askfirst:problem:${code.toLowerCase().replaceAll('_', '-')}`
  const body = { type, title, status, detail, code, ...(fields.length > 0 ? { fields } : {}) }
  const wait = retryAfter[code]
  const again = wait === undefined ? {} : { 'retry-after': wait }
  return { status, headers: { ...again, ...headers, 'content-type': 'application/problem+json' }, body: JSON.stringify(body) }
}

/** The same as a `Response`. */
export function problemResponse(
  code: ProblemCode,
  fields?: readonly FieldProblem[],
  headers?: Readonly<Record<string, string>>,
): Response {
  return responseOf(problemReply(code, fields, headers))
}
