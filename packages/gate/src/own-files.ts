// The built files, for pages behind the gate. Knows nothing of what is in them.

import { base64url, sha256 } from '@askfirst/policy'

/** What a request below the base is answered with; `undefined` for what is no file of ours. */
export type OwnFiles = (request: Request) => Response | undefined

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Answers for `files` below the path `base`. A new policy is to reach visitors within minutes. */
export function openOwnFiles(files: ReadonlyMap<string, string | Uint8Array>, base: string): OwnFiles {
  const ready = new Map<string, readonly [body: Uint8Array<ArrayBuffer>, headers: Record<string, string>]>()
  for (const [name, content] of files) {
    const type = types[/\.(\w+)$/.exec(name)?.[1] ?? '']
    if (!type) continue
    const body = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content)
    const headers = {
      'content-type': type,
      'cache-control': 'public, max-age=300, must-revalidate',
      'x-content-type-options': 'nosniff',
      etag: `"${base64url(sha256(body)).slice(0, 22)}"`,
    }
    ready.set(base + name, [body, headers])
  }
  return ({ method, url, headers: asked }) => {
    const [body, headers] = ready.get(new URL(url).pathname) ?? []
    if (!body || !headers || !/^(GET|HEAD)$/.test(method)) return undefined
    if (asked.get('if-none-match')?.includes(headers.etag as string)) return new Response(null, { status: 304, headers })
    return new Response(method === 'HEAD' ? null : body, { headers: { ...headers, 'content-length': `${body.length}` } })
  }
}
