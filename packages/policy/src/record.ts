// A decision as the text of one cookie, and back. Any garbage reads as "no decision".
//
//   1.<policy>.<decided>.<until>.<how>.<gpc>.<categories>.<services>[.<id>.<secret>]
//
// Times are seconds since 1970. Categories and services are lists joined by `~`: `analytics:Jf3kQ0` a category granted, with
// the fingerprint of what was granted; `marketing:0` one denied; `video:1` a service that differs from its category. A bare
// refusal ends there: no id, no secret.

import { day, exceptionsOf, makeDecision } from './decide.ts'
import type { Decision, How } from './decision.ts'
import type { CategoryRule, Rules } from './rules.ts'

/** Name of the cookie. */
export const recordName = 'askfirst'

/** What the cookie holds. */
export interface VisitorRecord {
  readonly policy: string
  readonly decidedAt: number
  readonly validUntil: number
  readonly how: How
  /** The browser's opt-out signal was on, so that a grant was made in spite of it. */
  readonly gpc: boolean
  /** By category: the fingerprint of what was granted, or `0` for denied. */
  readonly categories: ReadonlyMap<string, string>
  /** Services that differ from their category: `1` granted, `0` denied. */
  readonly services: ReadonlyMap<string, string>
  readonly id?: string
  /** Proves to the collector that one is the visitor. At least 128 bits; never in a URL, never logged. */
  readonly secret?: string
}

const shape = /^1\.([\w-]{43})\.(\d+)\.(\d+)\.(\w+)\.(g?)\.([\w:~-]*)\.([\w:~-]*)(?:\.([\da-f-]{36})\.([\w-]{22,64}))?$/

/** The text of the record that `decision` leaves. */
export function encodeRecord(rules: Rules, decision: Decision, gpc: boolean, secret?: string): string {
  const { policy, decidedAt, validUntil, how, id } = decision
  return [
    1,
    policy.slice(7),
    decidedAt / 1e3,
    validUntil / 1e3,
    how,
    gpc ? 'g' : '',
    rules.categories.map(([id, fingerprint]) => `${id}:${decision.categories[id] === 'granted' ? fingerprint : 0}`).join('~'),
    Object.entries(exceptionsOf(rules, decision))
      .map(([id, state]) => `${id}:${state === 'granted' ? 1 : 0}`)
      .join('~'),
    ...(secret ? [id, secret] : []),
  ].join('.')
}

function pairs(list: string): Map<string, string> {
  return new Map(list.split('~').map((pair) => pair.split(':') as [string, string]))
}

/** The record in `text`, or `undefined` for anything that {@link encodeRecord} does not write. */
export function decodeRecord(text = ''): VisitorRecord | undefined {
  const found = shape.exec(text)
  if (!found) return undefined
  const [, policy, decidedAt, validUntil, how, gpc, categories = '', services = '', id, secret] = found
  return {
    policy: `sha256-${policy}`,
    decidedAt: Number(decidedAt) * 1e3,
    validUntil: Number(validUntil) * 1e3,
    how: how as How,
    gpc: !!gpc,
    categories: pairs(categories),
    services: pairs(services),
    ...(id && secret && { id, secret }),
  }
}

/** Does the record hold now? One from the future, or for longer than R40 allows, was not written by us. */
export function isValid({ decidedAt, validUntil }: VisitorRecord, now: number): boolean {
  return validUntil > now && decidedAt < now + day && validUntil < decidedAt + 396 * day
}

/**
 * What `record` means under these rules at this time: `undefined` when nothing has been decided or it has expired (R45).
 * A granted category whose services or words have changed since is asked again (R44). Where the browser's opt-out signal is
 * on, it denies what it speaks of, unless the visitor granted that in spite of it (R64, R67).
 * @param now milliseconds since 1970
 */
export function decisionOf(rules: Rules, record: VisitorRecord | undefined, gpc: boolean, now: number): Decision | undefined {
  const valid = record && isValid(record, now) ? record : undefined
  const isSignalled = ([, , optOut]: CategoryRule): boolean => gpc && !!optOut && !valid?.gpc
  if (!valid && !rules.categories.some(isSignalled)) return undefined
  const { policy, decidedAt, validUntil, how, id } = valid ?? {
    policy: rules.policy,
    // The same all day, so that looking again is no new decision.
    decidedAt: now - (now % day),
    validUntil: now - (now % day) + rules.validity[1] * day,
    how: 'gpc' as const,
    id: undefined,
  }
  return makeDecision(
    rules,
    (rule) => {
      const value = valid?.categories.get(rule[0])
      return isSignalled(rule) || value === '0' ? 'denied' : value === rule[1] ? 'granted' : undefined
    },
    (service, rule) => {
      const value = valid?.services.get(service)
      return isSignalled(rule) || value === '0' ? 'denied' : value === '1' ? 'granted' : undefined
    },
    { policy, decidedAt, validUntil, how, ...(id && { id }) },
  )
}
