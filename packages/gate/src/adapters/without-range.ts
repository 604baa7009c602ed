// For frameworks that can be asked only once: no part of a page is asked for.

/** `request` without its range, unless it is for something that is no page. */
export function withoutRange(request: Request): Request {
  if (!request.headers.has('range') || /^(audio|video|track|image|font)$/.test(request.headers.get('sec-fetch-dest') ?? ''))
    return request
  const headers = new Headers(request.headers)
  for (const name of ['range', 'if-range']) headers.delete(name)
  return new Request(request, { headers })
}
