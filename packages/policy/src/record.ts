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

/** As they stand in the text: of times seconds, of the lists what is between the full stops. */
export type RecordParts = readonly [
  whole: string,
  policy: string,
  decidedAt: string,
  validUntil: string,
  how: string,
  gpc: string,
  categories: string,
  services: string,
  id?: string,
  secret?: string,
]

const shape = /^1\.([\w-]{43})\.(\d+)\.(\d+)\.(\w+)\.(g?)\.([\w:~-]*)\.([\w:~-]*)(?:\.([\w-]{36})\.([\w-]{22,}))?$/

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

/** The parts of a record, or `null` for anything that {@link encodeRecord} does not write. */
export function partsOfRecord(text: string): RecordParts | null {
  return shape.exec(text) as RecordParts | null
}

function pairs(list: string): Map<string, string> {
  return new Map(list.split('~').map((pair) => pair.split(':') as [string, string]))
}

/** The record in `text`, or `undefined` for anything that {@link encodeRecord} does not write. */
export function decodeRecord(text = ''): VisitorRecord | undefined {
  const parts = partsOfRecord(text)
  if (!parts) return undefined
  const [, policy, decidedAt, validUntil, how, gpc, categories, services, id, secret] = parts
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
export function isValid({ decidedAt, validUntil }: Pick<VisitorRecord, 'decidedAt' | 'validUntil'>, now: number): boolean {
  return validUntil > now && decidedAt < now + day && validUntil < decidedAt + 396 * day
}

/**
 * What a record means under these rules at this time: `undefined` when nothing has been decided or it has expired (R45).
 * A granted category whose services or words have changed since is asked again (R44). Where the browser's opt-out signal is
 * on, it denies what it speaks of, unless the visitor granted that in spite of it (R64, R67).
 * @param now milliseconds since 1970
 */
export function decisionOf(rules: Rules, parts: RecordParts | null, gpc: boolean, now: number): Decision | undefined {
  const [, policy, decided, until, how, inSpite, categories, services, id] = parts ?? []
  const times = { decidedAt: Number(decided) * 1e3, validUntil: Number(until) * 1e3 }
  const valid = isValid(times, now)
  const isSignalled = ([, , optOut]: CategoryRule): unknown => gpc && optOut && !(valid && inSpite)
  if (!valid && !rules.categories.some(isSignalled)) return undefined
  const said = (pair: string): boolean => valid && `~${categories}~${services}~`.includes(`~${pair}~`)
  return makeDecision(
    rules,
    (name, granted, rule) =>
      isSignalled(rule) || said(`${name}:0`) ? 'denied' : said(`${name}:${granted}`) ? 'granted' : undefined,
    valid
      ? { policy: `sha256-${policy}`, ...times, how: how as How, ...(id && { id }) }
      : { policy: '', decidedAt: 0, validUntil: 0, how: 'gpc' },
  )
}
