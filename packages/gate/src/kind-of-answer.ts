// What an answer is to the browser that gets it. Knows nothing about consent.

/**
 * `html` and `xhtml` are read tag by tag, `foreign` is a document of another language that can load (SVG, XML with a style sheet),
 * `worker` the script of a worker, `service-worker` of one that outlives its page; everything else is `other`.
 */
export type AnswerKind = 'html' | 'xhtml' | 'foreign' | 'worker' | 'service-worker' | 'other'

/** What is asked for in order to become a document. On plain HTTP, and in old browsers, all that tells is that they ask for HTML. */
export function isDocumentRequest({ headers }: Request): boolean {
  const dest = headers.get('sec-fetch-dest')
  if (dest === null) return /^$|text\/html/.test(headers.get('accept') ?? '') && !headers.has('x-requested-with')
  return /^(document|iframe|frame|fencedframe|object|embed)$/.test(dest) || isPrefetch(headers)
}

/** Fetched ahead, to become a document later. */
function isPrefetch(headers: Headers): boolean {
  return /prefetch|prerender/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')} ${headers.get('x-moz')}`)
}

/** Of a request and the headers of its answer. */
export function kindOfAnswer(request: Request, headers: Headers): AnswerKind {
  const type = (headers.get('content-type') ?? '').toLowerCase()
  const dest = request.headers.get('sec-fetch-dest')
  // Two types in one header: browsers do not agree which one counts.
  if (/text\/html/.test(type)) return isSaved(headers) ? 'other' : 'html'
  if (/application\/xhtml\+xml/.test(type)) return isSaved(headers) ? 'other' : 'xhtml'
  if (/svg\+xml|[/+]xml\b|text\/xsl|multipart\//.test(type)) return 'foreign'
  if (dest === 'serviceworker' || request.headers.get('service-worker') === 'script') return 'service-worker'
  return dest === 'worker' || dest === 'sharedworker' ? 'worker' : 'other'
}

/** A file for the visitor's disk is no document. */
function isSaved(headers: Headers): boolean {
  return /^\s*attachment\s*(;|$)/i.test(headers.get('content-disposition') ?? '')
}
