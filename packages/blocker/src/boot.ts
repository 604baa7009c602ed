// The table of contents: everything the page script does, in the order it does it.

import type { Askfirst, Presenter, Rules } from '@askfirst/policy'
import { makeConsent } from './consent.ts'
import { openCookieJar } from './cookie-jar.ts'
import type { ActName, Acts, Core } from './core.ts'
import { emit, fail, on, runForeign } from './events.ts'
import { makeLoadFiles } from './files.ts'
import { languageOf } from './language-of.ts'
import { withNatives } from './natives.ts'
import type { Undo } from './patch.ts'
import { watchPresses } from './press.ts'
import { hasAskfirst, watchRealms } from './realms.ts'
import { guardCookies } from './surfaces/cookies.ts'
import { guardDatabases } from './surfaces/databases.ts'
import { getAttribute, makeHolder } from './surfaces/elements.ts'
import { guardNavigation } from './surfaces/navigation.ts'
import { guardRequests } from './surfaces/requests.ts'
import { guardWebStorage, openerOf } from './surfaces/web-storage.ts'
import { guardWindowName } from './surfaces/window-name.ts'
import { guardWriting } from './surfaces/writing.ts'
import { trusted } from './trusted.ts'
import { watchPage } from './watch-page.ts'

/** Of the software. */
export const version = '0.1.0'

/** The file with the acts. */
const actsFile = 'askfirst.decide.js'

/** Holds this page until its visitor says yes, and puts the API on `window.askfirst`. */
export function boot(
  win: Window & typeof globalThis & { askfirst?: unknown },
  rules: Rules,
  starts: readonly (() => void)[],
): void {
  const { document, location } = win
  const queued = (win.askfirst ?? []) as Parameters<Askfirst['push']>
  const script = document.currentScript as HTMLScriptElement | null
  const gaps: string[] = []
  // On the page twice: the first one stays.
  if (!Array.isArray(queued)) return
  // A page of ours around this one, or that has made it of a text, guards it, and knows what was said; one that has opened it
  // guards it no longer. One of another origin lets nobody in.
  try {
    let outer = (win.parent === win ? win.opener : win.parent) as typeof win
    // In between there may be one that has it from there too, or one of ours that has nothing.
    while (outer && !hasAskfirst(outer) && outer.parent !== outer) outer = outer.parent as typeof win
    if (outer && hasAskfirst(outer)) {
      const { push } = outer.askfirst as Askfirst
      push(win)
      if (win.parent !== win || location.host === '') {
        win.askfirst = outer.askfirst
        push(...queued)
        return
      }
    }
  } catch {}
  if (document.scripts[0] !== script) gaps.push('first script')

  const { loadFile, isOurs, isAlike, tag } = makeLoadFiles(document, script)
  const jar = openCookieJar(win)
  const areas = openerOf(win)
  const request = win.fetch
  const consent = makeConsent(win, rules, jar, gaps)
  const { guarding, gpc, held } = consent
  const holder = makeHolder(guarding, tag)
  const roots: WeakRef<Document | ShadowRoot>[] = []
  const look = (node: Node): void => {
    const element = node as Element
    holder.holdWithin(element)
    if (element.shadowRoot) watch(element.shadowRoot)
  }
  // No set: its methods are not among those that we restore.
  const sheets = new WeakMap<object, unknown>()
  const lookAtSheets = (): void => {
    for (const root of roots)
      for (const sheet of root.deref()?.styleSheets ?? [])
        if (!sheets.has(sheet)) {
          sheets.set(sheet, 1)
          holder.holdSheet(sheet)
        }
  }
  const watch = (root: Document | ShadowRoot): void => {
    roots.push(new WeakRef(root))
    watchPage(
      root,
      look,
      (element) => {
        const style = getAttribute.call(element, 'style')
        // Gone where it waits.
        if (style !== null) holder.rest(element, 'style', style)
      },
      () => {
        seen()
        lookAtSheets()
      },
    )
  }
  const seen = (answer?: unknown): void => {
    realms.look()
    realms.meet(answer)
    if (answer instanceof ShadowRoot) watch(answer)
  }
  const guardRealm = (realm: typeof win): Undo[] => {
    const undos: Undo[] = []
    guarding.undos = undos
    guardCookies(realm, guarding)
    guardWebStorage(realm, guarding)
    guardDatabases(realm, guarding, (...args) => act('later', ...args))
    guardWindowName(realm, guarding)
    guardRequests(realm, guarding)
    guardWriting(realm, guarding, holder, look, seen)
    guardNavigation(realm, guarding, realms.meet)
    // What is guarded later is no window's.
    guarding.undos = []
    return undos
  }
  const realms = watchRealms(guardRealm, isAlike, watch)
  // A frame is drawn after it: before what has come by then is used.
  const { requestAnimationFrame } = win
  const often = (): void => {
    withNatives(lookAtSheets)
    if (document.readyState !== 'complete') requestAnimationFrame(often)
  }
  requestAnimationFrame(often)
  realms.meet(win)
  for (const looking of [realms.look, lookAtSheets]) document.addEventListener('load', () => withNatives(looking), true)

  let acts: Acts
  const act = <Name extends keyof Acts>(name: Name, ...args: unknown[]): Promise<unknown> => {
    const press = pressed()
    return loadFile(actsFile).then(() => withNatives(() => (acts[name] as (...args: unknown[]) => unknown)(press, ...args)))
  }
  const pressed = watchPresses(win, () => act('press').catch(() => {}))
  /** A wrong name is a mistake of the developer's, who shall see it, and never of the visitor's. */
  const known = (name: string): boolean => {
    const state = name === 'necessary' ? 'granted' : consent.states()[name]
    if (!state && /localhost$|^127/.test(location.hostname)) throw fail('SERVICE_UNKNOWN', name)
    return state === 'granted'
  }
  const languageNow = (): string => languageOf(rules.languages, document, win.navigator.languages)
  /** Needs nothing of the acts, which come later; a press waits for them. The page itself is painted before. */
  const ask = (presenter: Presenter, presented: Promise<unknown>): void => {
    let isAsking = presenter.view === 'banner'
    requestAnimationFrame(() =>
      setTimeout(() =>
        withNatives(() => {
          if (isAsking && document.body && consent.asks()) presenter.show()
        }),
      ),
    )
    // Where the acts are blocked nobody could answer.
    presented.catch(() => {
      isAsking = false
      presenter.hide()
    })
  }
  const core: Core = {
    roots,
    rules,
    jar,
    request,
    areas,
    consent,
    holder,
    languageNow,
    known,
    trusted,
    loadFile,
    withNatives,
  }
  const api: Omit<Askfirst, Exclude<ActName, 'present'>> = {
    version,
    gpc,
    gaps,
    get decision() {
      return consent.decision
    },
    allows: known,
    on(event, run) {
      if (event === 'ready') queueMicrotask(() => run({ decision: consent.decision } as never))
      return on(event, run)
    },
    held,
    push(...runs) {
      for (const run of runs) typeof run === 'function' ? runForeign(() => run(askfirst)) : realms.meet(run)
    },
    present(presenter: Parameters<Askfirst['present']>[0] | ((core: Core) => Acts)) {
      // What can write a consent is handed to our own file, not to a page that says it is one.
      if (typeof presenter !== 'function') {
        const presented = act('present', presenter)
        if (isOurs()) ask(presenter, presented)
      } else if (isOurs()) acts = withNatives(() => presenter(core))
    },
  }
  const askfirst = api as Askfirst & Record<string, unknown>
  for (const name of 'acceptAll rejectAll decide withdraw receipt exportData eraseData when allowOnce show hide'.split(' '))
    askfirst[name] = (...args: unknown[]) => act(name as ActName, ...args)
  Object.defineProperty(win, 'askfirst', { value: Object.freeze(askfirst), enumerable: true })

  // Tags that nobody holds read it as soon as they come.
  for (const start of starts) runForeign(start)
  emit('ready', {
    // Who wants to know reads it.
    get decision() {
      return consent.decision
    },
  })
  askfirst.push(...queued)
  // After everything that the page waits for; where somebody has to be asked, after the banner, if it can be had or not.
  const loadActs = (): unknown => loadFile(actsFile).catch(() => {})
  setTimeout(() =>
    withNatives(() => (consent.asks() ? loadFile(`askfirst.banner.${languageNow()}.js`).then(loadActs, loadActs) : loadActs())),
  )
}
