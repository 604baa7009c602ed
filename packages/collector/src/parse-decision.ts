// The only reader of a visitor's bytes: a decision or a problem comes out, and everything behind it trusts its types.

import type { DecisionMessage } from '@askfirst/policy'
import { z } from 'zod'
import { personalKindOf } from './personal-values.ts'
import { CollectorProblem, type FieldProblem } from './problems.ts'
import type { Sites } from './sites.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const hash = z.string().regex(/^sha256-[\w-]{43}$/)
/** Lower case, as browsers make them and receipts write them. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const time = z.iso.datetime()

const common = {
  site: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/),
  policy: hash,
  notice: hash.optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  layout: id,
  layer: z.enum(['banner', 'preferences', 'choices', 'embed', 'page', 'none']),
  control: z.enum(['accept-all', 'reject-all', 'save', 'withdraw', 'allow-once', 'allow-always', 'erase', 'none']),
  how: z.enum(['click', 'scripted', 'api', 'gpc']),
  gpc: z.boolean(),
}

/** With `Authorization`: a decision that belongs to a visitor's record. */
export const recordedSchema: z.ZodType<RecordedMessage> = z.strictObject({
  ...common,
  event: uuid,
  categories: z.record(id, z.enum(['granted', 'denied', 'unasked'])),
  services: z.record(id, z.enum(['granted', 'denied'])),
  decidedAt: time,
  validUntil: time,
}) as z.ZodType<RecordedMessage>

/** Without: a refusal that says nothing of who refused. */
export const refusalSchema: z.ZodType<DecisionMessage> = z.strictObject({
  ...common,
  categories: z.record(id, z.enum(['denied', 'unasked'])),
  services: z.record(id, z.enum(['denied'])),
}) as z.ZodType<DecisionMessage>

/** Both, to find out what is wrong where neither fits. */
const anySchema = z.strictObject({
  ...common,
  event: uuid.optional(),
  categories: z.record(id, z.enum(['granted', 'denied', 'unasked'])),
  services: z.record(id, z.enum(['granted', 'denied'])),
  decidedAt: time.optional(),
  validUntil: time.optional(),
})

/** A decision with a record. */
export type RecordedMessage = DecisionMessage & Required<Pick<DecisionMessage, 'event' | 'decidedAt' | 'validUntil'>>

/** `POST /v1/me/withdraw`. */
export const withdrawSchema: z.ZodType<{ categories?: string[] | undefined }> = z.strictObject({
  categories: z.array(id).max(100).optional(),
})

/**
 * The decision in `body`, of a known site and policy.
 * @throws CollectorProblem that names the fields, never their values
 */
export function parseDecision(body: string, sites: Sites): RecordedMessage
export function parseDecision(body: string, sites: Sites, bare: true): DecisionMessage
export function parseDecision(body: string, sites: Sites, bare?: true): DecisionMessage {
  const input = parseJson(body)
  if (!bare) {
    const recorded = recordedSchema.safeParse(input).data
    // What has every form and names nothing but what the policy names has no room for anything else than these two.
    if (recorded && isKnown(recorded, sites) && !personalKindOf(recorded.language) && !personalKindOf(recorded.layout))
      return recorded
  }
  // Something is wrong with it: what, is said in this order.
  refusePersonalValues(input, sites)
  const message = matchSchema(bare ? anySchema : recordedSchema, input) as DecisionMessage
  if (bare && !refusalSchema.safeParse(input).success) throw new CollectorProblem('REFUSAL_INVALID')
  checkNames(message, sites)
  return message
}

/** What `schema` reads out of `input`. */
export function matchSchema<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new CollectorProblem('FIELD_INVALID', result.error.issues.flatMap(fieldProblems))
}

/** The JSON in `body`, which no message of the parser must quote. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new CollectorProblem('BODY_INVALID')
  }
}

/** Refuses any string or key, however deep, that looks personal. The name of a site we serve may be an address. */
export function refusePersonalValues(input: unknown, sites?: Sites): void {
  const fields: FieldProblem[] = []
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string' || typeof value === 'number') {
      const kind = path[0] === 'site' && sites?.get(String(value)) ? undefined : personalKindOf(String(value))
      if (kind) fields.push({ path: pathOf(path), message: `looks like ${kind}` })
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        const kind = personalKindOf(key)
        if (kind) fields.push({ path: pathOf([...path, key]), message: `has a name that looks like ${kind}` })
        else look(item, [...path, key])
      }
    }
  }
  look(input, [])
  if (fields.length > 0) throw new CollectorProblem('PERSONAL_VALUE', fields)
}

function isKnown(message: DecisionMessage, sites: Sites): boolean {
  const site = sites.get(message.site)
  const names = site?.versions.get(message.policy)
  if (!site || !names || (message.notice !== undefined && site.notices.get(message.notice)?.policy !== message.policy))
    return false
  for (const name in message.categories) if (!names.categories.has(name)) return false
  for (const name in message.services) if (!names.services.has(name)) return false
  return true
}

/** Everything named must be of the policy that the visitor was asked about (R48). */
function checkNames(message: DecisionMessage, sites: Sites): void {
  const site = sites.get(message.site)
  if (!site) throw new CollectorProblem('SITE_UNKNOWN')
  const names = site.versions.get(message.policy)
  if (!names) throw new CollectorProblem('POLICY_UNKNOWN')
  if (message.notice !== undefined && site.notices.get(message.notice)?.policy !== message.policy)
    throw new CollectorProblem('NOTICE_UNKNOWN')
  const fields: FieldProblem[] = []
  for (const name of Object.keys(message.categories))
    if (!names.categories.has(name)) fields.push({ path: pathOf(['categories', name]), message: 'is no category of the policy' })
  for (const name of Object.keys(message.services))
    if (!names.services.has(name)) fields.push({ path: pathOf(['services', name]), message: 'is no service of the policy' })
  if (fields.length > 0) throw new CollectorProblem('FIELD_INVALID', fields)
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathOf([...path, key]), message: 'is unknown; leave it out' }))
  const message =
    issue.code === 'invalid_value' ? `must be one of: ${issue.values.join(', ')}` : 'is missing or not what it must be'
  return [{ path: pathOf(path), message }]
}

/** A path for people. A name that could itself be somebody's value is not repeated. */
function pathOf(path: readonly string[]): string {
  return path.map((name) => (/^[A-Za-z][\w-]{0,39}$|^\d{1,3}$/.test(name) && !personalKindOf(name) ? name : '?')).join('.')
}
