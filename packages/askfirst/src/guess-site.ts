// Which site a package.json is about.

const hostOfCode = /(^|\.)(github|gitlab|bitbucket|npmjs|codeberg)\.(com|org|io)$/
const domain = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*\.[a-z]{2,}$/

/** The domain in `homepage`, or `name` where it looks like one; `undefined` where neither says. */
export function guessSite(packageJson: unknown): string | undefined {
  const { homepage, name } = (packageJson ?? {}) as { readonly homepage?: unknown; readonly name?: unknown }
  const host = typeof homepage === 'string' && URL.canParse(homepage) ? new URL(homepage).hostname.replace(/^www\./, '') : ''
  if (domain.test(host) && !hostOfCode.test(host)) return host
  // Many libraries are called something.js.
  return typeof name === 'string' && domain.test(name) && !/\.[cm]?[jt]s$/.test(name) ? name : undefined
}
