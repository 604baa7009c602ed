// What the holder of a record sends with a right they use, as schemas. Who they are is said by the header.

import { z } from 'zod'

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const state = z.enum(['granted', 'denied'])

/** `POST /v1/me/object`: to everything, or to the named categories and services. */
export const objectSchema: z.ZodType<{ names?: string[] | undefined }> = z.strictObject({
  names: z.array(id).min(1).max(100).optional(),
})

/** `POST /v1/me/rectify`: what the latest event should have said. */
export const rectifySchema: z.ZodType<{
  language?: string | undefined
  states?: Record<string, 'granted' | 'denied'> | undefined
}> = z
  .strictObject({
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
      .optional(),
    states: z.record(id, state).optional(),
  })
  .refine(({ language, states }) => language !== undefined || states !== undefined)
