// What a visitor or the site does: deciding, withdrawing, and asking the collector. Loaded when there is something to do.

import {
  type Control,
  type Decision,
  decide,
  encodeRecord,
  exceptionsOf,
  grantsAnything,
  type Presenter,
  recordName,
} from '@askfirst/policy'
import type { Acts, Core } from '../core.ts'
import { fail } from '../events.ts'
import type { Press } from '../press.ts'
import { readRecord } from '../read-record.ts'
import { type Delivery, makeDelivery } from './deliver.ts'
import { makeId, makeSecret } from './identity.ts'
import { writeRecord } from './write-record.ts'

/** The acts of one page; also sends what earlier pages could not. */
export function makeActs(core: Core): Acts {
  const { win, rules, jar, request, language, gpc, layers } = core
  const { collector } = rules
  const delivery = collector === undefined ? undefined : makeDelivery(request, collector, rules.site, core.area, () => renew())
  const authorization = (): string => {
    const record = core.record()
    return record?.id ? `Consent ${record.id}.${record.secret}` : ''
  }
  /** An answer under way renews the record that it was sent with, which may not be the latest any more. */
  let renew = (): void => {}
  const write = (decision: Decision, secret?: string): void => {
    const text = encodeRecord(rules, decision, gpc, secret)
    const put = (): void => writeRecord(jar, rules, win.location, text, decision.validUntil)
    renew = () => {
      const isThere = jar.read().includes(`${recordName}=${text}`)
      if (!isThere && (readRecord(jar)?.decidedAt ?? 0) <= decision.decidedAt) put()
    }
    put()
  }

  const record = (choices: Readonly<Record<string, boolean>>, press: Press | undefined): Decision => {
    const next = decide(rules, core.decision(), choices, press?.how ?? 'api', Date.now())
    const secret = core.record()?.secret ?? (grantsAnything(rules, next) ? makeSecret() : undefined)
    const decision = secret && !next.id ? Object.freeze({ ...next, id: makeId() }) : next
    write(decision, secret)
    core.follow(decision)
    return decision
  }
  const send = (decision: Decision, press: Press | undefined, control: Control, presenter: Presenter | undefined): void => {
    const sender = authorization()
    const { how, decidedAt, validUntil } = decision
    delivery?.send(sender, {
      site: rules.site,
      policy: rules.policy,
      language,
      layout: presenter?.layout ?? 'none',
      layer: press?.layer ?? 'none',
      control,
      how,
      gpc,
      categories: decision.categories,
      services: exceptionsOf(rules, decision),
      ...(presenter && { notice: presenter.notice }),
      ...(sender && {
        event: makeId(),
        decidedAt: new Date(decidedAt).toISOString(),
        validUntil: new Date(validUntil).toISOString(),
      }),
    })
  }
  /** Every category the same; a press that does not speak of the opt-out signal does not overrule it (R67). */
  const all = (granted: boolean): Record<string, boolean> =>
    Object.fromEntries(rules.categories.map(([id, , optOut]) => [id, granted && !(optOut && gpc)]))
  const call = (path: string, method = 'GET'): Promise<unknown> => {
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
    win.document.addEventListener(type, ({ target }) => {
      if ((target as Element).closest?.('[data-askfirst-do=preferences]')) core.prepare()
    })

  return (press) => {
    const choose = (choices: Readonly<Record<string, boolean>>, control: Control): Promise<Decision> => {
      const presenter = layers.onScreen()
      const decision = record(choices, press)
      send(decision, press, press?.control ?? control, presenter)
      return Promise.resolve(decision)
    }
    return {
      acceptAll: () => choose(all(true), 'none'),
      rejectAll: () => choose(all(false), 'none'),
      withdraw(name) {
        if (name) core.known(name)
        return choose(name ? { [name]: false } : all(false), 'withdraw')
      },
      decide(choices) {
        Object.keys(choices).forEach(core.known)
        return choose(choices, 'none')
      },
      receipt: () => call('me/receipt'),
      exportData: () => call('me/export?format=json'),
      eraseData: () =>
        call('me', 'DELETE').then((kept) => {
          const { id: _id, ...nameless } = record(all(false), press)
          write(nameless)
          core.follow()
          return kept
        }),
    }
  }
}
