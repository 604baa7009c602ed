// The only reader of what report mode counts: sums or a problem come out, and everything behind it trusts its types.

import type { CountsMessage } from '@askfirst/policy'
import { z } from 'zod'
import { matchSchema, parseJson, refusePersonalValues } from './parse-decision.ts'
import { CollectorProblem } from './problems.ts'
import type { Sites } from './sites.ts'
import { surfaceOf } from './surfaces.ts'

/** `POST /v1/counts`. */
export const countsSchema: z.ZodType<CountsMessage> = z.strictObject({
  site: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/),
  policy: z.string().regex(/^sha256-[\w-]{43}$/),
  counts: z
    .array(
      z.strictObject({
        service: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        what: z.string().regex(/^[a-z][a-z0-9]{0,39}$/i),
        // What one page can hold in some seconds; a larger number was made up.
        count: z.int().min(1).max(10_000),
      }),
    )
    .min(1)
    .max(1_000),
})

/**
 * The counts in `body`, of a known site and policy, each surface being one we know.
 * @throws CollectorProblem that names the fields, never their values
 */
export function parseCounts(body: string, sites: Sites): CountsMessage {
  const input = parseJson(body)
  refusePersonalValues(input, sites)
  const { site, policy, counts } = matchSchema(countsSchema, input)
  const known = sites.get(site)
  if (!known) throw new CollectorProblem('SITE_UNKNOWN')
  const services = known.versions.get(policy)?.services
  if (!services) throw new CollectorProblem('POLICY_UNKNOWN')
  const wrong = counts.flatMap(({ service }, at) =>
    service === 'unlisted' || services.has(service)
      ? []
      : [{ path: `counts.${at}.service`, message: 'is no service of the policy' }],
  )
  if (wrong.length > 0) throw new CollectorProblem('FIELD_INVALID', wrong)
  return { site, policy, counts: counts.map(({ what, ...count }) => ({ ...count, what: surfaceOf(what) })) }
}
