// The fields of the Kantara Consent Receipt Specification 1.1.0, sections 4.3 to 4.6, as a strict shape of their JSON encoding.
// The schema of section 4.8 is published only inside the specification's PDF; this is written from the tables of fields.

import { z } from 'zod'

const text = z.string().min(1)

const purpose = z
  .strictObject({
    purpose: text.optional(),
    purposeCategory: z.array(text).min(1),
    consentType: text,
    piiCategory: z.array(text).min(1),
    primaryPurpose: z.boolean().optional(),
    termination: text,
    thirdPartyDisclosure: z.boolean(),
    thirdPartyName: text.optional(),
  })
  // Section 4.5.11.
  .refine(({ thirdPartyDisclosure, thirdPartyName }) => thirdPartyDisclosure === (thirdPartyName !== undefined))

/** One consent receipt of version 1.1.0. */
export const kantaraShape: z.ZodType = z
  .strictObject({
    version: z.literal('KI-CR-v1.1.0'),
    jurisdiction: text,
    consentTimestamp: z.int().positive(),
    collectionMethod: text,
    consentReceiptID: z.uuid(),
    publicKey: text.optional(),
    language: text.optional(),
    piiPrincipalId: text,
    piiControllers: z
      .array(
        z.strictObject({
          piiController: text,
          onBehalf: z.boolean().optional(),
          contact: text,
          address: z.strictObject({ streetAddress: text }),
          email: z.email(),
          phone: text,
          piiControllerUrl: z.url().optional(),
        }),
      )
      .min(1),
    policyUrl: z.url(),
    services: z.array(z.strictObject({ service: text, purposes: z.array(purpose).min(1) })).min(1),
    sensitive: z.boolean(),
    spiCat: z.array(text),
  })
  // Section 4.5.13.
  .refine(({ sensitive, spiCat }) => !sensitive || spiCat.length > 0)
