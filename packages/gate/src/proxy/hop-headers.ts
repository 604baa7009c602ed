// Headers that are for one connection only (RFC 9110 section 7.6.1). Knows nothing of where they go.

const hop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'http2-settings',
]

/** Takes them out, and those that `Connection` names. */
export function withoutHopHeaders(headers: Headers): Headers {
  const rest = new Headers(headers)
  for (const name of [...hop, ...(headers.get('connection') ?? '').split(',').map((name) => name.trim())])
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) rest.delete(name)
  return rest
}
