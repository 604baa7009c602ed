// The fields that https://w3id.org/dpv/guides/consent-27560 says MUST be present, as a shape over an expanded document.
// No shapes are published for them: the vocabulary's own (code/shacl_shapes) are about the vocabulary.

import { z } from 'zod'

const dpv = (term: string): string => `https://w3id.org/dpv#${term}`
const dct = (term: string): string => `http://purl.org/dc/terms/${term}`
const some = z.array(z.unknown()).min(1)
const one = z.array(z.unknown()).length(1)
const typed = (term: string) => z.array(z.string()).refine((types) => types.includes(dpv(term)), `is no ${term}`)
const schema = (name: string) => z.tuple([z.object({ '@id': z.literal(`https://w3id.org/dpv/schema/dpv-27560#${name}`) })])

const status = z.object({
  '@type': z.array(z.string()).min(1),
  [dpv('isIndicatedAtTime')]: one,
  [dpv('hasDuration')]: one,
  [dpv('isIndicatedBy')]: one,
})
const storage = z
  .array(z.object({ '@type': z.array(z.string()) }))
  .refine(
    (conditions) =>
      ['StorageLocation', 'StorageDuration'].every((kind) => conditions.some((each) => each['@type'].includes(dpv(kind)))),
    'needs a place and a period',
  )
const purpose = z.object({
  'http://www.w3.org/2004/02/skos/core#broader': some,
  'http://www.w3.org/2004/02/skos/core#prefLabel': one,
})
const process = z.object({
  '@type': typed('Process'),
  [dpv('hasPurpose')]: z.tuple([purpose]),
  [dpv('hasPersonalData')]: some,
  [dpv('hasStorageCondition')]: storage,
  [dpv('hasDataController')]: some,
  [dpv('hasLegalBasis')]: some,
  [dpv('hasRecipient')]: some,
  [dpv('hasConsentControl')]: some,
  [dpv('hasConsentStatus')]: z.array(status).min(1),
})
const record = z.object({
  '@type': typed('ConsentRecord'),
  [dct('conformsTo')]: schema('record-eu-gdpr'),
  [dpv('hasIdentifier')]: one,
  [dct('language')]: one,
  [dct('created')]: one,
  [dpv('hasDataSubject')]: z.tuple([z.object({ [dpv('hasIdentifier')]: one })]),
  [dpv('hasJurisdiction')]: some,
  [dpv('hasNotice')]: z.array(z.object({ '@id': z.string(), '@type': z.array(z.string()) })).min(1),
  [dpv('hasRight')]: some,
  [dpv('hasProcess')]: z.array(process).min(1),
  [dpv('hasEntity')]: z.array(z.object({ [dpv('hasName')]: one, [dpv('hasIdentifier')]: one })).min(1),
})

/** An expanded consent receipt with everything that must be there. */
export const iso27560Shape: z.ZodType = z.tuple([
  z.object({
    '@type': typed('ConsentReceipt'),
    [dct('conformsTo')]: schema('receipt-eu-gdpr'),
    [dpv('hasIdentifier')]: one,
    [dct('created')]: one,
    [dpv('hasRecordOfActivity')]: z.tuple([record]),
  }),
])
