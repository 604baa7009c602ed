// Removing what has no grant (any more), of every kind of storage that a script can reach. Knows nothing of when to.

import { claimOfCookie, claimOfStorage, isOwn, nameOfCookie, type State } from '@askfirst/policy'
import type { CookieJar } from '../cookie-jar.ts'
import type { Guarding } from '../guarding.ts'
import { pathsOf, seenPaths } from './seen-paths.ts'
import { sweepDatabases, sweepWorkers } from './sweep-databases.ts'

/** Where it stands, in localStorage while a sweep is under way, or in sessionStorage, the next page begins with a sweep. */
export const unfinishedKey = 'askfirst.sweep'

/** A cookie is another one where it is Secure, and another one where it is Partitioned; `__Host-` and `__Secure-` must be Secure. */
const kinds = ['', '; secure; samesite=none', '; secure; samesite=none; partitioned']

/** Deletes the cookie that `text` begins, such as `name=`, at one path: of the host alone, and of every domain above it. */
function expireCookie(jar: CookieJar, text: string, hostname: string, path: string): void {
  const labels = hostname.split('.')
  for (let i = 0; i <= labels.length; i++) {
    const domain = labels.slice(i).join('.')
    for (const kind of kinds) jar.write(`${text}; max-age=0; path=${path}${domain && `; domain=${domain}`}${kind}`)
  }
}

/**
 * Deletes one cookie wherever a document at this place can see it. What the server keeps from scripts, HttpOnly, stays: a gap.
 * @param where @default the page
 */
export function sweepCookie(
  jar: CookieJar,
  name: string,
  { hostname, pathname }: Pick<Location, 'hostname' | 'pathname'>,
  where?: Document,
): void {
  for (const path of pathsOf(pathname)) {
    const pairs = jar.read(where).filter((pair) => nameOfCookie(pair) === name)
    // A nameless cookie is read by its value, and deleted by having no name.
    if (pairs.some((pair) => pair.includes('='))) expireCookie(jar, `${name}=`, hostname, path)
    if (pairs.some((pair) => !pair.includes('='))) expireCookie(jar, `=${name}`, hostname, path)
  }
}

/** Names of cookies that a rule spells out, whether this page sees the cookie or not. A pattern names none. */
export function namesIn({ source }: RegExp): string[] {
  const names = [...source.matchAll(/[(|]=((?:\\.|[^|\\])+)\$(?=[|)])/g)].map(([, name]) => `${name}`)
  return names.filter((name) => !name.includes('.*')).map((name) => name.replace(/\\(.)/g, '$1'))
}

/** Deletes cookies of other paths, where this page does not see them. In turns, so that the page stays awake. */
async function sweepUnseen(
  win: Window,
  documents: readonly Document[],
  jar: CookieJar,
  { rules, isOver }: Guarding,
): Promise<void> {
  const all = new Set(rules.services.flatMap(([, , claims]) => (claims ? namesIn(claims) : [])))
  const names = [...all].filter((name) => !isOwn(name) && isOver(claimOfCookie(rules, name)))
  let since = performance.now()
  for (const path of names.length ? seenPaths(win, documents) : []) {
    for (const name of names) expireCookie(jar, `${name}=`, win.location.hostname, path)
    if (performance.now() - since < 10) continue
    await new Promise((done) => setTimeout(done))
    since = performance.now()
  }
}

/**
 * A name given to a window outlives the page and its site, and says nothing of who gave it: a refusal takes it from a window
 * that no page has opened by it. By the setter of a frame: that of the page is guarded.
 */
function sweepWindowName(win: Window): void {
  if (win !== win.top || win.opener || !win.name) return
  const frame = win.document.createElement('iframe')
  frame.hidden = true
  win.document.documentElement.append(frame)
  const { set } = Object.getOwnPropertyDescriptor(frame.contentWindow, 'name') as { set(this: Window, name: string): void }
  set.call(win, '')
  frame.remove()
}

let underWay = 0

/**
 * Removes what services without a grant have stored: at once what this page sees of cookies and Web Storage, the rest in its
 * turn. Until all of it has gone, the next page begins with the same.
 * @param documents the page, and those in its frames and windows, which are at other paths
 * @param areas pristine localStorage and sessionStorage
 * @param states what a refusal takes is looked for further
 * @returns whether a service worker without a grant controls this page, as it does until the page is left
 */
export function sweep(
  win: Window & typeof globalThis,
  documents: readonly Document[],
  jar: CookieJar,
  areas: readonly Storage[],
  guarding: Guarding,
  states: Readonly<Record<string, State>>,
): Promise<boolean> {
  const { rules, isOver } = guarding
  let isDeep = rules.services.some(([id]) => states[id] === 'denied')
  for (const area of areas) {
    const kind = area === areas[0] ? 'local' : 'session'
    for (const key of Object.keys(area)) {
      const isOurs = key === unfinishedKey
      if (!isOurs && (isOwn(key) || !isOver(claimOfStorage(rules, kind, key)))) continue
      area.removeItem(key)
      isDeep = true
    }
  }
  for (const where of documents.filter(({ location }) => location))
    for (const name of new Set(jar.read(where).map(nameOfCookie))) {
      if (isOwn(name) || !isOver(claimOfCookie(rules, name))) continue
      sweepCookie(jar, name, where.location, where)
      isDeep = true
    }
  const unmark = (): void => {
    if (!--underWay) areas[0]?.removeItem(unfinishedKey)
  }
  underWay++
  if (isDeep) {
    sweepWindowName(win)
    markUnfinished(areas[0])
  }
  const workers = sweepWorkers(win, guarding)
  // Asked for databases where it refuses storage, Chromium rejects a promise that nobody gets, besides the one that it answers.
  const databases = areas[0] && sweepDatabases(win, jar, guarding)
  Promise.all([workers, isDeep && sweepUnseen(win, documents, jar, guarding), databases]).then(unmark)
  return workers
}

/** Has the next page begin with a sweep: every page of the site, or every one of this tab, by where it is written. */
export function markUnfinished(area: Storage | undefined): void {
  // A full store: then the next page begins so only where it sees something without a search.
  try {
    area?.setItem(unfinishedKey, '')
  } catch {}
}
