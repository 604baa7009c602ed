// Paths of the site for which cookies may have been set, as far as the browser knows them. Knows nothing about cookies.

/** `/a/b` and all above it, with and without a slash at the end: every path that a cookie seen there can have been set for. The first is the default path. */
export function pathsOf(pathname: string): string[] {
  const paths = pathname
    .replace(/\/$/, '')
    .split('/')
    .flatMap((_, i, parts) => {
      const path = parts.slice(0, i + 1).join('/')
      return [path, `${path}/`]
    })
  return [...new Set(paths)]
}

/** Most of the time there are a few dozen. A page with thousands of links does not become slow by them. */
const most = 100

/**
 * Paths of this site that this tab, its frames and windows (`documents`) have been at or asked for, and those that this page leads to, with all above them; those
 * nearest to the top first, since that is where cookies are set for.
 */
export function seenPaths(
  { document, location, performance, navigation }: Window,
  documents: readonly Document[] = [],
): string[] {
  const addresses = [
    ...documents.map(({ URL }) => URL),
    location.href,
    document.referrer,
    ...(navigation?.entries() ?? []).map(({ url }) => url),
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...[...document.links].map(({ href }) => href),
    ...[...document.forms].map((form) => form.getAttribute('action') ?? ''),
  ]
  const paths = addresses.flatMap((address) => {
    const url = address && URL.canParse(address, location.href) ? new URL(address, location.href) : undefined
    return url?.origin === location.origin ? pathsOf(url.pathname) : []
  })
  const depth = (path: string): number => path.split('/').length
  // What has a semicolon in it cannot be said in a cookie.
  return [...new Set(paths)]
    .filter((path) => path && !path.includes(';'))
    .sort((a, b) => depth(a) - depth(b))
    .slice(0, most)
}
