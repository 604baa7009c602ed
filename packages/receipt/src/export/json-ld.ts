// The little of JSON-LD that the export is written with.

/** A value in a JSON-LD document. */
export type JsonLd = string | readonly JsonLd[] | JsonLdNode

/** A node of a JSON-LD document. */
export interface JsonLdNode {
  readonly [key: string]: JsonLd
}

/** The node named `iri`, told elsewhere. */
export function nodeIn(iri: string): JsonLdNode {
  return { '@id': iri }
}

/** A point in time. */
export function timeIn(time: string): JsonLdNode {
  return { '@type': 'xsd:dateTime', '@value': time }
}
