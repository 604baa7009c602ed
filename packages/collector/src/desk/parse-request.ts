// What visitors and operators send to the desk, as schemas. A visitor writes nothing: they choose from lists (R51).

import { z } from 'zod'
import { type Law, type RequestKind, refusals, requestKinds, type Step } from './request.ts'

/** `POST /v1/requests`. */
export const requestSchema: z.ZodType<{ site: string; kind: RequestKind; law: Law; language: string }> = z.strictObject({
  site: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/),
  kind: z.enum(requestKinds),
  law: z.enum(['gdpr', 'ccpa']).default('gdpr'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
    .default('en'),
})

const message = z.string().trim().min(1).max(4000)

/** What an operator does with a request. */
export const stepSchema: z.ZodType<Step> = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('say'), message }),
  z.strictObject({ step: z.literal('verify'), message: message.optional() }),
  z.strictObject({ step: z.literal('extend'), message }),
  z.strictObject({ step: z.literal('answer'), message }),
  z.strictObject({
    step: z.literal('refuse'),
    reason: z.enum(refusals),
    message,
    authority: z.string().trim().min(1).max(200),
  }),
])
