// Who appears in an export besides the visitor: the controller and the providers of the services.

import type { Controller } from '@askfirst/policy'
import type { ConsentItem } from './consent-items.ts'
import { type JsonLdNode, nodeIn } from './json-ld.ts'

/** A provider, with the services that pass data on to it. */
export interface Party {
  readonly iri: string
  readonly services: readonly string[]
  readonly node: JsonLdNode
}

/** The controller with its address, its data protection officer and the authority over it. */
export function controllerNode({ name, address, email, dpo, authority }: Controller, record: string): JsonLdNode {
  const contact = (mail: string): JsonLdNode => ({ '@type': 'schema:ContactPoint', 'schema:email': mail })
  return {
    '@id': `${record}#controller`,
    '@type': 'dpv:DataController',
    'dpv:hasIdentifier': `${record}#controller`,
    'dpv:hasName': name,
    'schema:contactPoint': [contact(email), { '@type': 'schema:PostalAddress', 'schema:streetAddress': address }],
    ...(dpo && { 'dpv:hasDataProtectionOfficer': { '@type': 'dpv:DataProtectionOfficer', 'schema:contactPoint': contact(dpo) } }),
    ...(authority && { 'dpv:hasAuthority': { '@type': 'dpv:DataProtectionAuthority', 'dpv:hasName': authority } }),
  }
}

/**
 * The providers of `items` that are not the controller, each once. A policy knows name, country and link of a provider;
 * its postal address, which ISO/IEC TS 27560 wants of every party, stands behind the link.
 */
export function partiesOf(items: readonly ConsentItem[], controller: Controller, record: string): Party[] {
  const services = items.flatMap((item) => item.services)
  const names = new Set(services.flatMap(({ provider }) => (provider && provider !== controller.name ? provider : [])))
  return [...names].map((name, at) => {
    const iri = `${record}#provider-${at + 1}`
    const theirs = services.filter(({ provider }) => provider === name)
    const { country } = theirs.find((service) => service.country) ?? {}
    const { privacyPolicy } = theirs.find((service) => service.privacyPolicy) ?? {}
    const node = {
      '@id': iri,
      '@type': 'dpv:ThirdParty',
      'dpv:hasIdentifier': iri,
      'dpv:hasName': name,
      ...(country && { 'dpv:hasCountry': nodeIn(`loc:${country}`) }),
      ...(privacyPolicy && { 'schema:contactPoint': { '@type': 'schema:ContactPoint', 'schema:url': nodeIn(privacyPolicy) } }),
    }
    return { iri, services: theirs.map(({ id }) => id), node }
  })
}
