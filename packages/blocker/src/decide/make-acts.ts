// What a visitor or the site does: deciding, withdrawing, and asking the collector. It follows the page script on every page.

import {
  type Control,
  type Decision,
  day,
  decide,
  embeds,
  exceptionsOf,
  grantsAnything,
  mark,
  type Signal,
  type State,
  type Terms,
} from '@askfirst/policy'
import type { Acts, Core, Press } from '../core.ts'
import { fail, on } from '../events.ts'
import { readRecord } from '../read-record.ts'
import { afterPaint, afterPaintOrLeaving } from './after-paint.ts'
import { type Delivery, makeDelivery } from './deliver.ts'
import { makeId, makeSecret } from './identity.ts'
import { restorePlace } from './keep-place.ts'
import { later } from './later.ts'
import { makeLayers } from './layers.ts'
import { openPage } from './page.ts'
import { makeRelease } from './release.ts'
import { sweep } from './sweep.ts'
import { tellTabs } from './tell-tabs.ts'
import { turn } from './turn.ts'
import { howOf, makeWitness } from './witness.ts'

/** The acts of one page; also sends what earlier pages could not. */
export function makeActs(core: Core, terms: Terms, signals: readonly Signal[]): Acts {
  const rules = { ...core.rules, ...terms }
  const page = openPage(
    { ...core, rules },
    signals,
    (before) => turned(before),
    () => {
      layers.forget()
      look()
      ask()
    },
  )
  const { jar, request, consent } = page
  const { gpc } = consent
  const { collector } = rules
  const delivery =
    collector === undefined ? undefined : makeDelivery(request, collector, rules.site, core.areas()[0], page.follow)
  /** The banner, the widget, or the widget with a part of it. */
  const filesOf = (layer: string): string[] =>
    layer === 'banner'
      ? [page.fileOf(layer)]
      : ['askfirst.widget.js', page.fileOf('widget'), ...(layer === 'preferences' ? [] : [`askfirst.${layer}.js`])]
  const loadFiles = (...names: string[]): Promise<unknown> => Promise.all(names.map(page.loadFile))
  /** Where it cannot be had, whoever shows it hears of it. */
  const prepare = (layer: string): unknown => loadFiles(...filesOf(layer)).catch(() => {})
  const layers = makeLayers(filesOf, loadFiles)
  const { release, mayLive } = makeRelease(core.roots, consent.guarding, core.trusted, consent.states)
  const documents = (): Document[] =>
    core.roots.flatMap((root) => {
      const found = root.deref() as Document | undefined
      return found?.URL ? [found] : []
    })
  const clean = (): Promise<boolean> => sweep(window, documents(), jar, core.areas(), consent.guarding, consent.states())
  const identity = (): readonly (string | undefined)[] => readRecord(jar)?.slice(6) ?? []
  const authorization = (): string => {
    const [id, secret] = identity()
    return id ? `Consent ${id}.${secret}` : ''
  }
  /** What is decided holds at once; gives it, and what follows from it. */
  const record = (press: Press | undefined, choices: Readonly<Record<string, boolean>>): readonly [Decision, () => void] => {
    const next = decide(rules, consent.decision, choices, howOf(press), Date.now())
    const secret = identity()[1] ?? (grantsAnything(rules, next) ? makeSecret() : undefined)
    const decision = secret && !next.id ? Object.freeze({ ...next, id: makeId() }) : next
    page.write(decision, secret)
    const follow = page.take(decision)
    return [
      decision,
      () => {
        follow()
        tellTabs(core.areas()[0])
      },
    ]
  }
  const witness = makeWitness(page, layers, delivery)
  /** Does what is left to do of the last decision; whoever asks the collector asks after that. */
  let finish = (): void => {}
  const choose = (press: Press | undefined, choices: Readonly<Record<string, boolean>>, otherwise: Control): Decision => {
    const tell = witness(press, otherwise)
    const [decision, follow] = record(press, choices)
    let isDue = true
    finish()
    finish = () => {
      if (!isDue) return
      isDue = false
      follow()
      tell(authorization(), { ...decision, services: exceptionsOf(rules, decision) })
    }
    // A press waits for nothing but the paint that takes away what asked.
    if (!press) finish()
    else {
      if (!consent.asks()) layers.hideAll()
      afterPaintOrLeaving(() => core.withNatives(() => finish()))
    }
    return decision
  }
  /**
   * Every category the same; a press that does not speak of the opt-out signal does not overrule it (R67), and one in the first
   * layer answers what that asks: what was decided before is not asked again (R44).
   */
  const all = (granted: boolean, press?: Press): Record<string, boolean> => {
    const asked = press && layers.layerOf(press.control) === 'banner' && consent.asks()
    const categories = rules.categories.filter(([id]) => !asked || consent.states()[id] === 'unasked')
    return Object.fromEntries(categories.map(([id, , optOut]) => [id, granted && !(optOut && gpc)]))
  }
  const call = (path: string, method = 'GET'): Promise<unknown> => {
    finish()
    if (collector === undefined) throw fail('COLLECTOR_MISSING', 'the policy names none')
    if (!authorization()) throw fail('RECORD_MISSING', 'nothing was granted, so nothing is recorded')
    // What is on its way belongs to the answer.
    return (delivery as Delivery)
      .underWay()
      .then(() => request(`${collector}/v1/${path}`, { method, headers: { authorization: authorization() } }))
      .catch(() => {
        throw fail('COLLECTOR_UNREACHABLE', 'it did not answer; try again later')
      })
      .then((response) => {
        if (!response.ok) throw fail('COLLECTOR_UNREACHABLE', `it answered ${response.status}`)
        return response.json()
      })
  }

  // The widget takes longest to come: it is fetched when the visitor reaches for it.
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      const reached = (target as Element).closest?.('[data-askfirst-do=preferences],#askfirst [popovertarget]')
      if (reached) prepare(reached.matches('[popovertarget]') ? 'details' : 'preferences')
    })

  const said = (): Readonly<Record<string, State>> => ({ ...consent.decision?.categories, ...consent.decision?.services })
  /** What the page's policy is made for. */
  const served = said()
  /** The next page is on its way: in this one a policy refuses what has been granted since. */
  const isLeaving = (): unknown =>
    rules.reload &&
    Object.entries(said()).some(([name, state]) => state === 'granted' && served[name] !== state) &&
    readRecord(jar)
  let isLooking = false
  const look = (): void => {
    isLooking = false
    if (!isLeaving()) release()
    if ([...document.querySelectorAll(`[${mark}]:is(${embeds}):not([src])`)].some((embed) => !mayLive(embed)))
      page.loadText('placeholder')
    if (document.querySelector('askfirst-policy')) prepare('details')
    if (document.querySelector('askfirst-choices')) prepare('choices')
  }

  const turned = (before: Readonly<Record<string, State>>): void => {
    turn(page, before, release, clean)
    // Nothing is asked any more: what asked goes, and the way back comes.
    if (consent.asks()) return
    layers.hideAll()
    if (rules.reopen) page.loadText('reopen')
  }
  const acts: Acts = {
    when: (_, name) =>
      new Promise<void>((done) => {
        const look = (): void => {
          if (core.known(name)) done()
        }
        on('change', look)
        look()
      }),
    allowOnce(press, service) {
      core.known(service)
      // A record of its own proves this one yes (R33). The browser keeps nothing of it, so nobody can tell whose it was.
      const now = Date.now()
      const said = { categories: {}, services: { [service]: 'granted' as const }, decidedAt: now, validUntil: now }
      witness(press, 'allow-once')(`Consent ${makeId()}.${makeSecret()}`, said)
      page.allowOnce(service)
      look()
    },
    acceptAll: (press) => choose(press, all(true, press), 'none'),
    rejectAll: (press) => choose(press, all(false, press), 'none'),
    withdraw(press, name) {
      if (name) core.known(name)
      return choose(press, name ? { [name]: false } : all(false), 'withdraw')
    },
    decide(press, choices) {
      Object.keys(choices).forEach(core.known)
      return choose(press, choices, 'none')
    },
    receipt: (_, event) => call(event ? `me/receipt?event=${event}` : 'me/receipt'),
    exportData: () => call('me/export?format=json'),
    eraseData: (press) =>
      call('me', 'DELETE').then((kept) => {
        // From now on a bare refusal like any other: without an id, and of this day (R10).
        const [{ id: _id, decidedAt, ...nameless }, follow] = record(press, all(false))
        follow()
        page.write({ ...nameless, decidedAt: decidedAt - (decidedAt % day) })
        page.follow()
        tellTabs(core.areas()[0])
        return kept
      }),
    show: (_, view = 'banner') => layers.show(view),
    hide: layers.hide,
    later: (_, ...question) => later(core, ...question),
    present: (_, presenter) => layers.present(presenter),
    press(press) {
      const name = press.control.getAttribute('data-askfirst-do')
      if (name === 'accept-all') return acts.acceptAll(press)
      if (name === 'reject-all') return acts.rejectAll(press)
      if (name === 'withdraw') return acts.withdraw(press)
      // `save` and `close` are the layer's own.
      // Drawing them takes longer than a frame.
      if (name === 'preferences')
        return new Promise((done) => afterPaint(() => done(core.withNatives(() => acts.show(press, name)))))
    },
  }
  const start = (): void => {
    // Another tab may have decided while this script was on its way.
    page.follow()
    // What a page before this one could not take away.
    clean()
    look()
    restorePlace(core.areas()[1])
    ask()
  }
  const ask = (): void => {
    // Where the page script is written into the page, this may be here before the body is.
    if (!document.body) requestAnimationFrame(ask)
    // What nobody sees nobody has accepted: where an ad blocker stops the file, that is all.
    else if (consent.asks()) layers.show('banner').catch(() => {})
    else if (rules.reopen) page.loadText('reopen')
  }
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start)
  else start()
  core.holder.found = () => {
    // Once for all that comes in one task: releasing changes the page, and each change asks for a look.
    if (isLooking) return
    isLooking = true
    setTimeout(look)
  }
  return acts
}
