// An answer before it is known what carries it: a `Response`, or a socket of Node.

/** See the fields. */
export interface Reply {
  readonly status: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** As the Fetch standard has it. */
export function responseOf({ status, headers, body }: Reply): Response {
  return new Response(body, { status, headers })
}
