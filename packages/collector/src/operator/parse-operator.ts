// The only reader of what operators send: values come out or a problem, and everything behind trusts its types.

import { z } from 'zod'
import type { Call } from '../deps.ts'
import { stepSchema } from '../desk/parse-request.ts'
import type { Step } from '../desk/request.ts'
import { matchSchema, parseJson, refusePersonalValues } from '../parse-decision.ts'
import { CollectorProblem } from '../problems.ts'
import { readJson } from '../routes/read-json.ts'
import type { Operator } from './operator.ts'

const site = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/)
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const day = z.iso.date()
const leaf = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
/** Visitors read it, so it is a sentence about why, and about nobody. */
const reason = z.string().trim().min(5).max(500)

/** `POST /v1/admin/session`. */
export const signInSchema: z.ZodType<{ token: string }> = z.strictObject({ token: z.string().max(200) })

/** `POST /v1/admin/receipts`. */
export const lookUpSchema: z.ZodType<{ site: string; id: string; reason: string }> = z.strictObject({ site, id: uuid, reason })

/** What an export is to hold. */
export interface ExportWish {
  readonly site: string
  /** Days, both included. */
  readonly from: string
  readonly to: string
  readonly category?: string | undefined
  readonly service?: string | undefined
  readonly reason: string
}

/** `POST /v1/admin/exports`. */
export const exportSchema: z.ZodType<ExportWish> = z.strictObject({
  site,
  from: day,
  to: day,
  category: z.string().max(40).optional(),
  service: z.string().max(40).optional(),
  reason,
})

/** `POST /v1/admin/requests/:id`: what is done, and the `version` of the request it is done to. */
export const stepOfRequestSchema: z.ZodType<{ site: string; version: number; step: Step }> = z.strictObject({
  site,
  version: z.int().min(0),
  step: stepSchema,
})

/** `POST /v1/admin/retention`. */
export const retentionSchema: z.ZodType<{ site: string; reason: string }> = z.strictObject({ site, reason })

/** `POST /v1/admin/log/verify`: leaves from the first up to, not including, `to`. */
export const rangeSchema: z.ZodType<{ site: string; from: number; to: number }> = z.strictObject({ site, from: leaf, to: leaf })

/** `POST /v1/admin/log/consistency`: a checkpoint that was kept. */
export const checkpointSchema: z.ZodType<{ site: string; checkpoint: string }> = z.strictObject({
  site,
  checkpoint: z.string().max(2000),
})

/**
 * What `schema` reads out of the body of the call, of a site that the operator may see.
 * @throws CollectorProblem
 */
export async function readWish<T extends { readonly site: string }>(
  call: Call,
  operator: Operator,
  schema: z.ZodType<T>,
): Promise<T> {
  const wish = matchSchema(schema, parseJson(await readJson(call)))
  if (!operator.sites.includes(wish.site)) throw new CollectorProblem('SITE_UNKNOWN')
  // What is said to one visitor may name the controller's own address; a reason is read by all of them.
  const said = wish as { reason?: string }
  if (said.reason !== undefined) refusePersonalValues({ reason: said.reason })
  return wish
}

/** The site in the query, or the only one the operator may see. @throws CollectorProblem SITE_UNKNOWN */
export function siteInQuery(call: Call, { sites }: Operator): string {
  const name = call.req.query('site') ?? (sites.length === 1 ? sites[0] : undefined)
  if (name === undefined || !sites.includes(name)) throw new CollectorProblem('SITE_UNKNOWN')
  return name
}

/** A day in the query. @throws CollectorProblem FIELD_INVALID */
export function dayInQuery(call: Call, name: string, otherwise: string): string {
  const text = call.req.query(name)
  if (text === undefined) return otherwise
  if (day.safeParse(text).success) return text
  throw new CollectorProblem('FIELD_INVALID', [{ path: name, message: 'must be a day: 2026-11-24' }])
}
