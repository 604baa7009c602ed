// A record as consent receipts of the Kantara Initiative, specification 1.1.0 of 2018
// (https://kantarainitiative.org/download/consent-receipt-specification/): one JSON document for each event.

import { canonical, type NoticeService } from '@askfirst/policy'
import { signerOf } from '../sign.ts'
import { type ConsentItem, consentItemsOf, type ItemEvent } from './consent-items.ts'
import type { ExportSource } from './export-source.ts'

/** Section 4.4: who is responsible. */
export interface KantaraController {
  readonly piiController: string
  readonly onBehalf: boolean
  readonly contact: string
  /** A `PostalAddress` of schema.org. */
  readonly address: { readonly streetAddress: string }
  readonly email: string
  readonly phone: string
}

/** Section 4.5: what for. */
export interface KantaraPurpose {
  readonly purpose: string
  readonly purposeCategory: readonly string[]
  /** `EXPLICIT` for a grant that a person pressed; every other case is described in words, as section 4.5.6 asks. */
  readonly consentType: string
  readonly piiCategory: readonly string[]
  readonly primaryPurpose: boolean
  readonly termination: string
  readonly thirdPartyDisclosure: boolean
  /** Present exactly where something is disclosed. */
  readonly thirdPartyName?: string
}

/** One receipt, as section 4 and its JSON encoding have it. */
export interface KantaraReceipt {
  readonly version: 'KI-CR-v1.1.0'
  readonly jurisdiction: string
  /** Seconds since 1970. */
  readonly consentTimestamp: number
  readonly collectionMethod: string
  readonly consentReceiptID: string
  /** The key that signed our own receipt of the event, as JSON Web Key. */
  readonly publicKey?: string
  readonly language: string
  readonly piiPrincipalId: string
  readonly piiControllers: readonly KantaraController[]
  readonly policyUrl: string
  readonly services: readonly { readonly service: string; readonly purposes: readonly KantaraPurpose[] }[]
  readonly sensitive: boolean
  readonly spiCat: readonly string[]
}

/**
 * A receipt for each event, from the first to the latest.
 *
 * The format knows grants only. What was not granted is in it all the same, with a `consentType` that says so and a `termination`
 * that says nothing may happen, because a receipt that is silent about a refusal cannot prove one.
 */
export function kantaraOf(source: ExportSource): KantaraReceipt[] {
  const { controller, choices } = source
  const items = consentItemsOf(source)
  return source.receipts.map((receipt, at) => {
    const signer = source.signed?.[at] === undefined ? undefined : signerOf(source.signed[at])
    const key = source.keys?.keys.find(({ kid }) => kid === signer)
    return {
      version: 'KI-CR-v1.1.0',
      jurisdiction: 'EU',
      consentTimestamp: Math.floor(Date.parse(receipt.time) / 1000),
      collectionMethod: `${receipt.how}, ${receipt.control}, ${receipt.layer}`,
      consentReceiptID: receipt.event,
      ...(key && { publicKey: canonical(key) }),
      language: receipt.language,
      piiPrincipalId: receipt.subject,
      piiControllers: [
        {
          piiController: controller.name,
          onBehalf: false,
          contact: controller.dpo ?? controller.email,
          address: { streetAddress: controller.address },
          email: controller.email,
          // The format wants one, a policy has none.
          phone: 'not provided',
        },
      ],
      policyUrl: new URL(controller.privacyPolicy ?? controller.cookiePolicy ?? '/', choices).href,
      services: items.flatMap((item) => {
        const event = item.events.find((one) => one.receipt === receipt)
        return event ? [{ service: nameOf(item), purposes: purposesOf(item, event, controller.name) }] : []
      }),
      sensitive: false,
      spiCat: [],
    }
  })
}

function nameOf({ id, category, services }: ConsentItem): string {
  return (category && category.id !== id ? services[0]?.name : category?.name) ?? id
}

function purposesOf(item: ConsentItem, event: ItemEvent, controller: string): KantaraPurpose[] {
  const { id, category, services } = item
  const said = category?.description || id
  const common = { purposeCategory: [category?.id ?? id], consentType: consentTypeOf(event), primaryPurpose: false }
  const nothing = { piiCategory: ['none known'], thirdPartyDisclosure: false }
  if (services.length === 0) return [{ purpose: said, ...common, ...nothing, termination: terminationOf(event) }]
  return services.map((service) => {
    const names = [...service.cookies.map(({ name }) => name), ...service.storage.map(({ key }) => key)]
    const third = service.provider !== controller ? service.provider : undefined
    return {
      purpose: service.purpose ?? said,
      ...common,
      piiCategory: names.length > 0 ? names : nothing.piiCategory,
      termination: terminationOf(event, service),
      thirdPartyDisclosure: third !== undefined,
      ...(third !== undefined && { thirdPartyName: third }),
    }
  })
}

function consentTypeOf({ state, receipt }: ItemEvent): string {
  if (state !== 'granted') return `No consent: ${state}`
  return receipt.how === 'click' ? 'EXPLICIT' : `Given by ${receipt.how}, not known to be explicit`
}

function terminationOf({ state, receipt }: ItemEvent, service?: NoticeService): string {
  if (state !== 'granted') return 'Nothing may be processed'
  const kept = service?.dataRetention === undefined ? '' : `; data is kept ${service.dataRetention}`
  return `Valid until ${receipt.validUntil} or withdrawal${kept}`
}
