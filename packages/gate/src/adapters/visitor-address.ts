// Where a visitor has gone, by what a server knows of the request. Knows nothing of the rest of the request.

/** Who stands in front of the server. */
export interface ForwardingOptions {
  /** One reverse proxy stands in front and sets X-Forwarded-Proto and X-Forwarded-Host. @default false: they are ignored */
  readonly proxy?: boolean
}

/**
 * `path` at the host that the visitor asked for; `undefined` where that is none.
 * @param header answers a request header by its name
 * @param protocol of the connection, for when nobody in front knows better: `https:`
 */
export function visitorAddress(
  path: string,
  header: (name: string) => string | undefined,
  protocol: string,
  { proxy = false }: ForwardingOptions,
): URL | undefined {
  const last = (name: string): string | undefined => (proxy ? header(name)?.split(',').at(-1)?.trim() : undefined)
  const scheme = last('x-forwarded-proto') ?? protocol.slice(0, -1)
  const host = last('x-forwarded-host') ?? header('host') ?? 'localhost'
  if (!/^https?$/.test(scheme) || /[/\\?#@\s]/.test(host)) return undefined
  try {
    return new URL(`${scheme}://${host}${path}`)
  } catch {
    return undefined
  }
}
