// What has reached the demo's server, host by host. Knows nothing about what the hosts are.

/** One request as it arrived. */
export interface Seen {
  /** Name of the host, without the port. */
  readonly host: string
  /** Path and query. */
  readonly path: string
  readonly method: string
  /** The `Cookie` header, or empty. */
  readonly cookie: string
  /** Text of the body, or empty. */
  readonly body: string
  readonly headers: Headers
}

/** Reads a request for the log, leaving its body to be read once more. */
export async function see(request: Request): Promise<Seen> {
  const { hostname, pathname, search } = new URL(request.url)
  return {
    host: hostname,
    path: pathname + search,
    method: request.method,
    cookie: request.headers.get('cookie') ?? '',
    body: request.body ? await request.clone().text() : '',
    headers: request.headers,
  }
}
