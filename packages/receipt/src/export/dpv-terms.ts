// The words of the Data Privacy Vocabulary 2.3 that the export uses, and their namespaces (https://w3id.org/dpv/2.3).

import type { RecordedState } from '../receipt.ts'
import type { ItemEvent } from './consent-items.ts'

/** The context of every export, written into it, so that reading it fetches nothing. */
export const dpvContext: Readonly<Record<string, string>> = {
  dct: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  loc: 'https://w3id.org/dpv/loc#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** What each of the default categories is for; any other is a purpose without a broader one than `dpv:Purpose`. */
export const purposeOfCategory: Readonly<Record<string, string>> = {
  functional: 'dpv:ServicePersonalisation',
  analytics: 'dpv:ServiceUsageAnalytics',
  marketing: 'dpv:PersonalisedAdvertising',
}

/** The rights a visitor can use at the same place where they choose, by article of the GDPR. */
export const rights: Readonly<Record<string, string>> = {
  'eu-gdpr:A7-3': 'Right to withdraw consent',
  'eu-gdpr:A15': 'Right of access',
  'eu-gdpr:A16': 'Right to rectification',
  'eu-gdpr:A17': 'Right to erasure',
  'eu-gdpr:A18': 'Right to restriction of processing',
  'eu-gdpr:A20': 'Right to data portability',
  'eu-gdpr:A21': 'Right to object',
}

// `ConsentUnknown` and not `ConsentRequested` for what was never answered: nobody recorded that it was on screen.
const statuses: Readonly<Record<RecordedState, string>> = {
  granted: 'dpv:ConsentGiven',
  denied: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
  unasked: 'dpv:ConsentUnknown',
}

/** The event's status and, of a grant, the kind of consent: expressed only where a person is known to have pressed. */
export function statusOf({ state, isRenewal, receipt }: ItemEvent): string[] {
  if (state !== 'granted') return [statuses[state]]
  return [
    isRenewal ? 'dpv:RenewedConsentGiven' : statuses.granted,
    receipt.how === 'click' ? 'dpv:ExpressedConsent' : 'dpv:Consent',
  ]
}
