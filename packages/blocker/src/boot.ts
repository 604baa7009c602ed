// The table of contents: everything the page script does, in the order it does it.

import {
  type Askfirst,
  type AskfirstErrorCode,
  type Control,
  type Decision,
  exceptionsOf,
  type Rules,
  type Signal,
  type State,
} from '@askfirst/policy'
import { makeConsent } from './consent.ts'
import { openCookieJar } from './cookie-jar.ts'
import { makeDelivery } from './deliver.ts'
import { emit, on, runForeign } from './events.ts'
import { languageOf, makeLoadFiles } from './files.ts'
import type { Surface } from './guarding.ts'
import { stateOf } from './held.ts'
import { makeId } from './identity.ts'
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

function fail(code: AskfirstErrorCode, message: string): never {
  throw Object.assign(new Error(message), { code })
}

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
  const { collector } = rules
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
  const language = languageOf(rules.languages, document, navigator.languages)
  const loadFiles = makeLoadFiles(document, script)
  const layers = makeLayers(document, language, loadFiles)
  const surfaces: Surface[] = []
  const settle = (): void => {
    if (!rules.report) sweep(win, jar, areas, consent.guarding)
    for (const surface of surfaces) surface.settle()
  }
  const consent = makeConsent(win, rules, signals, jar, { settle, release: () => release() })
  const { guarding, gpc } = consent
  const release = makeRelease(document, guarding)
  surfaces.push(guardCookies(win, jar, guarding, gap), guardWebStorage(win, areas, guarding, gap))
  guardRequests(win, guarding, gap)
  const holdWithin = guardElements(win, guarding, gap)
  settle()

  const deliver = collector === undefined ? undefined : makeDelivery(request, collector, areas[0])
  const announce = watchTabs(win, consent.follow)
  const reopen = (): void => {
    if (rules.reopen && !consent.asks()) loadFiles(`askfirst.reopen.${language}.js`)
  }

  const choose = (choices: Readonly<Record<string, boolean>>, control: Control = 'none'): Promise<Decision> => {
    const press = pressed()
    const presenter = layers.onScreen()
    const decision = consent.commit(choices, press)
    const authorization = consent.authorization()
    const { how, decidedAt, validUntil } = decision
    deliver?.(authorization, {
      site: rules.site,
      policy: rules.policy,
      language,
      layout: presenter?.layout ?? 'none',
      layer: press?.layer ?? 'none',
      control: press?.control ?? control,
      how,
      gpc,
      categories: decision.categories,
      services: exceptionsOf(rules, decision),
      ...(presenter && { notice: presenter.notice }),
      ...(authorization && {
        event: makeId(),
        decidedAt: new Date(decidedAt).toISOString(),
        validUntil: new Date(validUntil).toISOString(),
      }),
    })
    announce()
    layers.hideAll()
    reopen()
    return Promise.resolve(decision)
  }
  /** Every category the same; a press that does not speak of the opt-out signal does not overrule it (R67). */
  const all = (granted: boolean): Record<string, boolean> =>
    Object.fromEntries(rules.categories.map(([id, , optOut]) => [id, granted && !(optOut && gpc)]))
  /** The state of `name`. A wrong one is a mistake of the developer's, who shall see it, and never of the visitor's. */
  const known = (name: string): State | undefined => {
    const isName = name === 'necessary' || [...rules.categories, ...rules.services].some(([id]) => id === name)
    if (!isName && /(^|\.)localhost$|^127\./.test(location.hostname))
      fail('SERVICE_UNKNOWN', `"${name}" is no category or service of the policy`)
    return name === 'necessary' ? 'granted' : consent.states()[name]
  }
  const call = (path: string, method = 'GET'): Promise<unknown> =>
    Promise.resolve(consent.authorization()).then((authorization) => {
      if (collector === undefined) fail('COLLECTOR_MISSING', 'The policy names no collector')
      if (!authorization) fail('RECORD_MISSING', 'Nothing was granted, so nothing is recorded')
      return request(`${collector}/v1/me${path}`, { method, headers: { authorization } }).then(
        (response) =>
          response.ok ? response.json() : fail('COLLECTOR_UNREACHABLE', `The collector answered ${response.status}`),
        () => fail('COLLECTOR_UNREACHABLE', 'The collector did not answer'),
      )
    })

  const askfirst: Askfirst = {
    version,
    gpc,
    gaps,
    get decision() {
      return consent.decision()
    },
    allows: (name) => known(name) === 'granted',
    when: (name) =>
      new Promise((done) => {
        if (known(name) === 'granted') done()
        const stop = on('change', () => {
          if (known(name) !== 'granted') return
          stop()
          done()
        })
      }),
    on(event, run) {
      if (event === 'ready') queueMicrotask(() => run({ decision: consent.decision() } as never))
      return on(event, run)
    },
    acceptAll: () => choose(all(true)),
    rejectAll: () => choose(all(false)),
    withdraw: (name) => choose(name ? { [name]: !known(name) } : all(false), 'withdraw'),
    decide(choices) {
      Object.keys(choices).forEach(known)
      return choose(choices)
    },
    allowOnce(service) {
      known(service)
      consent.allowOnce(service)
    },
    show: (view = 'banner') => layers.show(view).catch(() => fail('FILE_MISSING', `The files of "${view}" could not be loaded`)),
    hide: layers.hide,
    held: () => [...consent.heldList.values()].map((held) => ({ ...held, state: stateOf(held, consent.states()[held.service]) })),
    receipt: () => call('/receipt'),
    exportData: () => call('/export?format=json'),
    eraseData: () =>
      call('', 'DELETE').then((kept) => {
        consent.commit(all(false), undefined)
        consent.forgetIdentity()
        announce()
        return kept
      }),
    push(...runs) {
      for (const run of runs) runForeign(() => run(askfirst))
    },
    present: layers.present,
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
    prepare: layers.prepare,
    placeholders: () => loadFiles(`askfirst.placeholder.${language}.js`),
  })
  emit('ready', { decision: consent.decision() })
  askfirst.push(...queued)
  if (consent.asks()) askfirst.show()
  else addEventListener('load', reopen)
}
