// The table of contents: everything the page script does, in the order it does it.

import type { Askfirst, Presenter, Rules, Signal, View } from '@askfirst/policy'
import { makeConsent } from './consent.ts'
import { openCookieJar } from './cookie-jar.ts'
import { type Acts, actNames, type Core } from './core.ts'
import { emit, fail, on, runForeign } from './events.ts'
import { languageOf, makeLoadFiles } from './files.ts'
import type { Surface } from './guarding.ts'
import { makeLayers } from './layers.ts'
import { watchPresses } from './press.ts'
import { makeRelease } from './release.ts'
import { guardCookies } from './surfaces/cookies.ts'
import { guardElements } from './surfaces/elements.ts'
import { guardRequests } from './surfaces/requests.ts'
import { guardWebStorage } from './surfaces/web-storage.ts'
import { sweep } from './sweep.ts'
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
  const gap = (name: string): unknown => gaps.push(name)
  // On the page twice: the first one stays.
  if (!Array.isArray(queued)) return
  if (document.scripts[0] !== script) gap('not the first script')

  const jar = openCookieJar(win)
  const areas = storageAreas(win)
  const request = win.fetch.bind(win)
  const currentScript = Object.getOwnPropertyDescriptor(win.Document.prototype, 'currentScript')?.get
  const language = languageOf(rules.languages, document, navigator.languages)
  const ours = new Set<unknown>()
  const loadFiles = makeLoadFiles(document, script, ours)
  const filesOf = (view: View): string[] =>
    view === 'banner'
      ? [`askfirst.banner.${language}.js`, actsFile]
      : ['askfirst.widget.js', `askfirst.widget.${language}.js`, actsFile]
  const layers = makeLayers(filesOf, loadFiles)
  const surfaces: Surface[] = []
  const settle = (): void => {
    sweep(win, jar, areas, consent.guarding)
    for (const surface of surfaces) surface.settle()
  }
  const consent = makeConsent(win, rules, signals, jar, { settle, release: () => release() })
  const { guarding, gpc, stateOf } = consent
  const release = makeRelease(document, guarding)
  surfaces.push(guardCookies(win, guarding, gap), guardWebStorage(win, areas, guarding, gap))
  guardRequests(win, guarding, gap)
  const holdWithin = guardElements(win, guarding, gap)
  settle()

  /** Nothing is asked any more: what asked goes, and the way back comes. */
  const rest = (): void => {
    if (consent.asks()) return
    layers.hideAll()
    if (rules.reopen) loadFiles(`askfirst.reopen.${language}.js`).catch(() => {})
  }
  const announce = watchTabs(win, () => {
    if (consent.follow()) rest()
  })
  /** A wrong name is a mistake of the developer's, who shall see it, and never of the visitor's. */
  const known = (name: string): boolean => {
    if (
      ![...rules.categories, ...rules.services, ['necessary']].some(([id]) => id === name) &&
      /localhost$|^127/.test(location.hostname)
    )
      throw fail('SERVICE_UNKNOWN', name)
    return stateOf(name) === 'granted'
  }
  const core: Core = {
    win,
    rules,
    jar,
    request,
    area: areas[0],
    language,
    gpc,
    layers,
    known,
    decision: consent.decision,
    record: consent.record,
    prepare: () => loadFiles(...filesOf('preferences')),
    follow(next) {
      consent.follow(next)
      announce()
      rest()
    },
  }

  let acts: Acts
  const acting = Object.fromEntries(
    actNames.map((name) => [
      name,
      (...args: never[]) => {
        const press = pressed()
        return loadFiles(actsFile).then(() => (acts(press)[name] as (...args: never[]) => unknown)(...args))
      },
    ]),
  ) as unknown as ReturnType<Acts>
  const askfirst: Askfirst = {
    ...acting,
    version,
    gpc,
    gaps,
    get decision() {
      return consent.decision()
    },
    allows: known,
    when: (name: string) =>
      new Promise<void>((done) => {
        const look = (): void => {
          if (known(name)) done()
        }
        on('change', look)
        look()
      }),
    on(event, run) {
      if (event === 'ready') queueMicrotask(() => run({ decision: consent.decision() } as never))
      return on(event, run)
    },
    allowOnce(service) {
      known(service)
      consent.allowOnce(service)
    },
    show: (view = 'banner') => layers.show(view),
    hide: layers.hide,
    held: consent.held,
    push(...runs) {
      for (const run of runs) runForeign(() => run(askfirst))
    },
    present(presenter: Presenter | ((core: Core) => Acts)) {
      if (typeof presenter !== 'function') layers.present(presenter)
      // What can write a consent is handed to our own file, not to a page that says it is one.
      else if (ours.has(currentScript?.call(document))) acts = presenter(core)
    },
  }
  const pressed = watchPresses(win, layers.layerOf, {
    'accept-all': askfirst.acceptAll,
    'reject-all': askfirst.rejectAll,
    withdraw: () => askfirst.withdraw(),
    preferences: () => askfirst.show('preferences'),
  })
  Object.defineProperty(win, 'askfirst', { value: Object.freeze(askfirst), enumerable: true })

  watchPage(document, {
    holdWithin,
    release,
    prepare: core.prepare,
    placeholders: () => loadFiles(`askfirst.placeholder.${language}.js`),
  })
  emit('ready', { decision: consent.decision() })
  askfirst.push(...queued)
  if (consent.asks()) askfirst.show().catch(() => {})
  else addEventListener('load', rest)
  // Something has not arrived yet.
  if (areas[0]?.getItem('askfirst.pending')) loadFiles(actsFile)
}
