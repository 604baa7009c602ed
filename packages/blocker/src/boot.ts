// The table of contents: everything the page script does, in the order it does it.

import type { Askfirst, Rules, Signal } from '@askfirst/policy'
import { makeConsent } from './consent.ts'
import { openCookieJar } from './cookie-jar.ts'
import type { ActName, Acts, Core } from './core.ts'
import { emit, fail, on, runForeign } from './events.ts'
import { languageOf, makeLoadFiles } from './files.ts'
import { watchPresses } from './press.ts'
import { guardCookies } from './surfaces/cookies.ts'
import { guardElements, mark } from './surfaces/elements.ts'
import { guardRequests } from './surfaces/requests.ts'
import { guardWebStorage } from './surfaces/web-storage.ts'
import { isUnfinished } from './unfinished.ts'
import { watchPage } from './watch-page.ts'
import { watchTabs } from './watch-tabs.ts'

/** Of the software. */
export const version = '0.1.0'

/** The file with the acts. */
const actsFile = 'askfirst.decide.js'

function storageAreas(win: Window): Storage[] {
  // Reading the property throws where the browser refuses storage.
  try {
    return [win.localStorage, win.sessionStorage]
  } catch {
    return []
  }
}

/** Holds this page until its visitor says yes, and puts the API on `window.askfirst`. */
export function boot(win: Window & typeof globalThis & { askfirst?: unknown }, rules: Rules, signals: readonly Signal[]): void {
  const { document, location, navigator } = win
  const queued = (win.askfirst ?? []) as Parameters<Askfirst['push']>
  const script = document.currentScript as HTMLScriptElement | null
  const gaps: string[] = []
  // On the page twice: the first one stays.
  if (!Array.isArray(queued)) return
  if (document.scripts[0] !== script) gaps.push('first script')

  const jar = openCookieJar(win)
  const areas = storageAreas(win)
  const request = win.fetch
  const consent = makeConsent(win, rules, signals, jar, gaps)
  const { guarding, gpc, held } = consent
  guardCookies(win, guarding)
  guardWebStorage(win, areas, guarding)
  guardRequests(win, guarding)
  const holdWithin = guardElements(win, guarding)

  const { loadFile, isOurs } = makeLoadFiles(document, script)
  const language = languageOf(rules.languages, document, navigator.languages)
  const loadText = (name: string): unknown => loadFile(`askfirst.${name}.${language}.js`).catch(() => {})
  let acts: Acts | undefined
  const act = <Name extends keyof Acts>(name: Name, ...args: unknown[]): Promise<unknown> => {
    const press = pressed()
    return loadFile(actsFile).then(() => ((acts as Acts)[name] as (...args: unknown[]) => unknown)(press, ...args))
  }
  /** For what nobody waits for: where the file cannot be had, everything stays held. */
  const ask = (...args: Parameters<typeof act>): unknown => act(...args).catch(() => {})
  const pressed = watchPresses(win, () => ask('press'))
  const follow: Core['follow'] = (recorded) => {
    const before = consent.follow(recorded)
    if (before) ask('turn', before)
  }
  /** A wrong name is a mistake of the developer's, who shall see it, and never of the visitor's. */
  const known = (name: string): boolean => {
    const state = consent.states()[name]
    if (!state && /localhost$|^127/.test(location.hostname)) throw fail('SERVICE_UNKNOWN', name)
    return state === 'granted'
  }
  const core: Core = {
    rules,
    consent,
    areas,
    jar,
    loadText,
    language,
    loadFile,
    request,
    announce: watchTabs(win, () => follow()),
    follow,
    known,
  }
  const api: Omit<Askfirst, Exclude<ActName, 'present'>> = {
    version,
    gpc,
    gaps,
    get decision() {
      return consent.decision
    },
    allows: known,
    when: (name) =>
      new Promise<void>((done) => {
        const look = (): void => {
          if (known(name)) done()
        }
        on('change', look)
        look()
      }),
    on(event, run) {
      if (event === 'ready') queueMicrotask(() => run({ decision: consent.decision } as never))
      return on(event, run)
    },
    allowOnce(service) {
      known(service)
      consent.allowOnce(service)
      ask('look')
    },
    held,
    push(...runs) {
      for (const run of runs) runForeign(() => run(askfirst))
    },
    present(presenter: Parameters<Askfirst['present']>[0] | ((core: Core) => Acts)) {
      // What can write a consent is handed to our own file, not to a page that says it is one.
      if (typeof presenter !== 'function') ask('present', presenter)
      else if (isOurs()) acts = presenter(core)
    },
  }
  const askfirst = api as Askfirst & Record<string, unknown>
  for (const name of 'acceptAll rejectAll decide withdraw receipt exportData eraseData show hide'.split(' '))
    askfirst[name] = (...args: unknown[]) => act(name as ActName, ...args)
  Object.defineProperty(win, 'askfirst', { value: Object.freeze(askfirst), enumerable: true })

  watchPage(document, (root) => {
    const has = (selector: string): unknown => root.matches(selector) || root.querySelector(selector)
    holdWithin(root)
    if (
      has(`iframe[${mark}],[${mark}=necessary],askfirst-policy,askfirst-choices`) ||
      // Only who has granted something has an id.
      ((acts || consent.decision?.id) && has(`[${mark}]`))
    )
      ask('look')
  })
  emit('ready', { decision: consent.decision })
  askfirst.push(...queued)
  if (consent.asks()) {
    loadText('banner')
    ask('show', 'banner')
  } else if (rules.reopen) addEventListener('load', () => loadText('reopen'))
  // A withdrawal reloads the page where what is left can only be taken away by the next one.
  if (performance.navigation?.type || isUnfinished(jar, areas, guarding)) ask('look')
}
