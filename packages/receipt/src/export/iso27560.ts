// A record as a consent receipt of ISO/IEC TS 27560:2023, in JSON-LD with the Data Privacy Vocabulary
// (https://w3id.org/dpv/guides/consent-27560): a receipt around one consent record, in which each item is a process.

import { type ConsentItem, consentItemsOf, type ItemEvent } from './consent-items.ts'
import { dpvContext, purposeOfCategory, rights, statusOf } from './dpv-terms.ts'
import type { ExportSource } from './export-source.ts'
import { type JsonLd, type JsonLdNode, nodeIn, timeIn } from './json-ld.ts'
import { controllerNode, type Party, partiesOf } from './parties.ts'
import { storageOf } from './storage.ts'

/**
 * The record as a consent receipt around a consent record, both of the profile for the GDPR.
 *
 * Every state is told at every event: given, renewed, refused, withdrawn or unknown. It is written from the proven receipts but is
 * not itself signed; `dct:source` holds the signed ones as `data:` URLs where the caller has them.
 */
export function iso27560Of(source: ExportSource): JsonLdNode {
  const [first, latest] = [source.receipts[0], source.receipts.at(-1)]
  if (!first || !latest) throw new TypeError('An export needs at least one receipt')
  const record = `urn:uuid:${first.record}`
  const items = consentItemsOf(source)
  const parties = partiesOf(items, source.controller, record)
  return {
    '@context': dpvContext,
    '@id': `urn:uuid:${latest.event}`,
    '@type': 'dpv:ConsentReceipt',
    'dct:conformsTo': nodeIn('dpv-27560:receipt-eu-gdpr'),
    'dpv:hasIdentifier': latest.event,
    'dct:created': timeIn(source.created),
    'dct:publisher': nodeIn(`${record}#controller`),
    ...(source.signed && { 'dct:source': source.signed.map((jws) => nodeIn(`data:application/jose,${jws}`)) }),
    'dpv:hasRecordOfActivity': {
      '@id': record,
      '@type': 'dpv:ConsentRecord',
      'dct:conformsTo': nodeIn('dpv-27560:record-eu-gdpr'),
      'dpv:hasIdentifier': first.record,
      'dct:created': timeIn(first.time),
      'dct:modified': timeIn(latest.time),
      'dct:language': latest.language,
      'dpv:hasDataSubject': { '@id': `${record}#subject`, '@type': 'dpv:DataSubject', 'dpv:hasIdentifier': latest.subject },
      'dpv:hasDataController': nodeIn(`${record}#controller`),
      'dpv:hasJurisdiction': nodeIn('loc:EU'),
      'dpv:hasApplicableLaw': nodeIn('legal-eu:law-GDPR'),
      'dpv:hasNotice': noticesOf(source),
      'dpv:hasRight': rightsAt(source.choices),
      'dpv:hasProcess': items.map((item) => processOf(item, record, source.choices, parties)),
      'dpv:hasEntity': [controllerNode(source.controller, record), ...parties.map(({ node }) => node)],
    },
  }
}

function processOf(item: ConsentItem, record: string, choices: string, parties: readonly Party[]): JsonLdNode {
  const { id, category, services, events } = item
  const own = category && category.id !== id ? services[0] : undefined
  const description = own?.purpose ?? category?.description
  const recipients = parties.filter(({ services: theirs }) => services.some((service) => theirs.includes(service.id)))
  return {
    '@id': `${record}#process-${id}`,
    '@type': 'dpv:Process',
    'dpv:hasIdentifier': id,
    'dpv:hasPurpose': {
      '@type': 'dpv:Purpose',
      'skos:broader': nodeIn(purposeOfCategory[category?.id ?? id] ?? 'dpv:Purpose'),
      'skos:prefLabel': own?.name ?? category?.name ?? id,
      ...(description && { 'dct:description': description }),
    },
    'dpv:hasLegalBasis': nodeIn('eu-gdpr:A6-1-a'),
    'dpv:hasPersonalData': {
      '@type': 'dpv:PersonalData',
      'skos:broader': nodeIn('dpv:CollectedPersonalData'),
      ...identifiersOf(item),
    },
    'dpv:hasProcessing': ['dpv:Collect', 'dpv:Store', 'dpv:Use'].map(nodeIn),
    'dpv:hasDataSource': nodeIn('dpv:DataSubjectDataSource'),
    'dpv:hasStorageCondition': storageOf(services),
    'dpv:hasDataController': nodeIn(`${record}#controller`),
    'dpv:hasRecipient': [nodeIn(`${record}#controller`), ...recipients.map(({ iri }) => nodeIn(iri))],
    'dpv:hasService': services.map(({ id, name }) => ({ '@type': 'dpv:Service', 'dpv:hasIdentifier': id, 'dct:title': name })),
    'dpv:hasConsentControl': { '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'], 'dpv:isExercisedAt': nodeIn(choices) },
    'dpv:hasConsentStatus': events.map((event) => eventNode(event, record)),
  }
}

function eventNode(event: ItemEvent, record: string): JsonLdNode {
  const { event: id, time, validUntil, how, control, layer, notice } = event.receipt
  return {
    '@type': statusOf(event),
    'dpv:hasIdentifier': id,
    'dpv:isIndicatedAtTime': timeIn(time),
    'dpv:hasDuration': { '@type': 'dpv:UntilTimeDuration', 'rdf:value': timeIn(validUntil) },
    // A call of the site's own code is the controller's word, not the visitor's.
    'dpv:isIndicatedBy': nodeIn(`${record}#${how === 'api' ? 'controller' : 'subject'}`),
    'dpv:hasIndicationMethod': `${how}, ${control}, ${layer}`,
    ...(notice && { 'dpv:hasNotice': nodeIn(noticeIri(notice)) }),
  }
}

function identifiersOf({ services }: ConsentItem): { readonly 'dct:identifier'?: readonly string[] } {
  const names = services.flatMap(({ cookies, storage }) => [...cookies.map(({ name }) => name), ...storage.map(({ key }) => key)])
  return names.length > 0 ? { 'dct:identifier': [...new Set(names)] } : {}
}

/** Notices are named as RFC 6920 names things by their hash. */
function noticeIri(notice: string): string {
  return `ni:///sha-256;${notice.slice('sha256-'.length)}`
}

/** What was on screen, and the policy it links to, which is there also where a program decided and nothing was on screen. */
function noticesOf({ receipts, controller, choices }: ExportSource): JsonLd {
  const link = controller.privacyPolicy ?? controller.cookiePolicy
  const shown = new Map(receipts.flatMap(({ notice, language }) => (notice === undefined ? [] : [[notice, language]])))
  return [
    ...[...shown].map(([hash, language]) => ({
      '@id': noticeIri(hash),
      '@type': 'dpv:ConsentNotice',
      'dct:identifier': hash,
      'dct:language': language,
    })),
    ...(link === undefined ? [] : [{ '@id': new URL(link, choices).href, '@type': 'dpv:PrivacyNotice' }]),
  ]
}

function rightsAt(choices: string): JsonLd {
  return Object.entries(rights).map(([article, title]) => ({
    '@type': ['dpv:DataSubjectRight', article],
    'dct:title': title,
    'dpv:isExercisedAt': nodeIn(choices),
  }))
}
