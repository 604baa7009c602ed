// The site's own Content-Security-Policy, with room for the page script and its files: nothing else becomes looser.

/** The script that has to run. */
export interface AdmittedScript {
  /** `sha256-…`, of the script as it stands in the page. */
  readonly hash: string
  /** Where its other files are. */
  readonly files: string
}

/** The header with room for the script, and the nonce that the script has to carry in it, if it has one. */
export interface Admitted {
  readonly header: string
  readonly nonce?: string
}

/** Each policy of the header admits the script: by the nonce it gives out for scripts, or else by the script's hash. */
export function admitScript(header: string, script: AdmittedScript): Admitted {
  let nonce: string | undefined
  const policies = header.split(',').map((policy) => {
    const directives = policy.split(';').map((directive) => directive.trim())
    const at = ['script-src-elem', 'script-src', 'default-src']
      .map((name) => directives.findIndex((directive) => directive.toLowerCase().split(/\s/)[0] === name))
      .find((index) => index >= 0)
    if (at === undefined) return policy
    const [name = '', ...sources] = (directives[at] as string).split(/\s+/)
    const more = missingSources(sources, script)
    const given = /'nonce-([\w+/=-]+)'/i.exec(sources.join(' '))?.[1]
    if (given !== undefined && (nonce ?? given) === given) {
      nonce = given
      return policy
    }
    if (!more.length) return policy
    const admitted = [name.toLowerCase() === 'default-src' ? 'script-src' : name, ...sources, ...more].join(' ')
    return (name.toLowerCase() === 'default-src' ? [...directives, admitted] : directives.with(at, admitted))
      .filter(Boolean)
      .join('; ')
  })
  return { header: policies.join(','), ...(nonce === undefined ? {} : { nonce }) }
}

function missingSources(sources: readonly string[], { hash, files }: AdmittedScript): readonly string[] {
  const has = (pattern: RegExp): boolean => sources.some((source) => pattern.test(source))
  // No script at all: then nothing has to be held either.
  if (!sources.length || has(/^'none'$/i)) return []
  const isStrict = has(/^'strict-dynamic'$/i)
  // What is named one by one makes 'unsafe-inline' mean nothing (CSP3 section 6.7.3.2).
  const runsInline = has(/^'unsafe-inline'$/i) && !isStrict && !has(/^'(nonce|sha\d+)-/i)
  const runsFiles = isStrict || has(/^('self'|\*)$/i)
  return [...(runsInline ? [] : [`'${hash}'`]), ...(runsFiles ? [] : [files])]
}
