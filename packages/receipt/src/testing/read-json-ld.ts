// Reading JSON-LD as strictly as the reference processor can: nothing may be lost, nothing is fetched.

import jsonld from 'jsonld'
import type { JsonLdNode } from '../export/json-ld.ts'

const strict = {
  safe: true,
  documentLoader: (): Promise<never> => Promise.reject(new Error('An export must be readable without fetching anything')),
}

/** `document` with every term an IRI. @throws where a term has none. */
export async function expanded(document: JsonLdNode): Promise<object[]> {
  return await jsonld.expand(document, strict)
}

/** `document` as statements, one on each line (N-Quads). @throws where a term has no IRI. */
export async function statementsOf(document: JsonLdNode): Promise<string> {
  return String(await jsonld.toRDF(document, { ...strict, format: 'application/n-quads' }))
}
