// Where the data of services lies and for how long, in the words of the Data Privacy Vocabulary.

import type { NoticeService } from '@askfirst/policy'
import { isoDurationOf } from './iso-duration.ts'
import { type JsonLdNode, nodeIn } from './json-ld.ts'

/** Storage in the visitor's browser and at the providers, each place and each period once. Never empty. */
export function storageOf(services: readonly NoticeService[]): JsonLdNode[] {
  const countries = [...new Set(services.flatMap(({ country }) => country ?? []))]
  const inBrowser = services.flatMap(({ cookies, storage }) =>
    [...cookies, ...storage].flatMap(({ retention }) => retention ?? []),
  )
  const atProvider = services.flatMap(({ dataRetention }) => dataRetention ?? [])
  const periods = [...new Set([...inBrowser, ...atProvider])]
  return [
    {
      '@type': 'dpv:StorageLocation',
      'dpv:hasLocation': ['dpv:LocalLocation', ...countries.map((code) => `loc:${code}`)].map(nodeIn),
    },
    ...(periods.length > 0 ? periods.map(lastingNode) : [until('withdrawal or end of validity')]),
  ]
}

function lastingNode(period: string): JsonLdNode {
  const duration = isoDurationOf(period)
  if (duration === undefined) return until('end of the browser session')
  return {
    '@type': 'dpv:StorageDuration',
    'dpv:hasDuration': { '@type': 'dpv:TemporalDuration', 'rdf:value': { '@type': 'xsd:duration', '@value': duration } },
  }
}

function until(event: string): JsonLdNode {
  return { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'rdf:value': event } }
}
