// A decision as the text of one cookie, and back. Any garbage reads as "no decision".
//
//   2.<decided>.<days>.<how>.<said>.<policy>[.<id>.<secret>]
//
// Decided in seconds since 1970, and for how many days. What was said stands between tildes, `~gpc~analytics:Jf3kQ0~marketing:0~~video:0~`:
// `gpc` where the browser's opt-out signal was on; each category, granted with the fingerprint of what was granted, or `0`
// for denied; then the services that differ from their category, in the same way. A bare refusal ends with the policy: no
// id, no secret.

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
  /** Services that differ from their category, in the same way: with its fingerprint, or `0`. */
  readonly services: ReadonlyMap<string, string>
  readonly id?: string
  /** Proves to the collector that one is the visitor. At least 128 bits; never in a URL, never logged. */
  readonly secret?: string
}

/** A record as it stands in its cookie. */
export type RecordParts = readonly [
  /** The whole cookie, `name=value`. */
  cookie: string,
  /** Seconds since 1970. */
  decided: string,
  days: string,
  how: string,
  said: string,
  policy: string,
  id?: string | undefined,
  secret?: string | undefined,
]

const shape = /^askfirst=2\.(\d+)\.(\d+)\.([^.]+)\.([^.]+)\.([^.]{50})(?:\.([^.]{36})\.([^.]{22,}))?$/

/** The text of the record that `decision` leaves. */
export function encodeRecord(rules: Rules, decision: Decision, gpc: boolean, secret?: string): string {
  const { policy, decidedAt, validUntil, how, id, categories } = decision
  const exceptions = exceptionsOf(rules, decision)
  const wordsOf = (id: string, [, granted]: CategoryRule, state: unknown): string => `${id}:${state === 'granted' ? granted : 0}`
  return [
    2,
    decidedAt / 1e3,
    Math.floor((validUntil - decidedAt) / day),
    how,
    [
      gpc ? '~gpc' : '',
      ...rules.categories.map((rule) => wordsOf(rule[0], rule, categories[rule[0]])),
      '',
      ...rules.services
        .filter(([id]) => exceptions[id])
        .map(([id, index]) => wordsOf(id, rules.categories[index] as CategoryRule, exceptions[id])),
      '',
    ].join('~'),
    policy,
    ...(secret ? [id, secret] : []),
  ].join('.')
}

/**
 * The newest record among cookies, each as `name=value`, that {@link encodeRecord} can have written and that holds now. One from
 * the future, or for longer than R40 allows, was not written by us; one that has expired is none (R45).
 * @param now milliseconds since 1970
 */
export function newestRecord(cookies: readonly string[], now: number): RecordParts | undefined {
  let newest: RecordParts | undefined
  let youngest = Infinity
  for (const cookie of cookies) {
    const parts = partsOf(cookie)
    const [, decided, days] = parts ?? []
    const age = (now - +(decided as string) * 1e3) / day
    // Of nothing no comparison is true.
    if (age > -1 && age < +(days as string) && +(days as string) < 396 && age <= youngest) {
      newest = parts as RecordParts
      youngest = age
    }
  }
  return newest
}

function partsOf(cookie: string): RecordParts | null {
  return shape.exec(cookie) as RecordParts | null
}

function pairs(list = ''): Map<string, string> {
  return new Map([...list.matchAll(/([^~]+):([^~]+)/g)].map(([, name, value]) => [`${name}`, `${value}`]))
}

/** The record in `text`, or `undefined` for anything that {@link encodeRecord} does not write. Whether it holds is not asked. */
export function decodeRecord(text = ''): VisitorRecord | undefined {
  const parts = partsOf(`${recordName}=${text}`)
  if (!parts || /[^\w.:~-]/.test(text)) return undefined
  const [, decided, days, how, said, policy, id, secret] = parts
  const [categories, services] = said.split('~~')
  return {
    policy,
    decidedAt: +decided * 1e3,
    validUntil: +decided * 1e3 + +days * day,
    how: how as How,
    gpc: said.startsWith('~gpc~'),
    categories: pairs(categories),
    services: pairs(services),
    ...(id && secret && { id, secret }),
  }
}

/**
 * What a record means under these rules; without one, what the browser's opt-out signal says, decided at 0.
 * A granted category whose services or words have changed since is asked again (R44). Where the browser's opt-out signal is
 * on, it denies what it speaks of, unless the visitor granted that in spite of it (R64, R67).
 */
export function decisionOf(rules: Rules, record: RecordParts | undefined, gpc: boolean): Decision {
  const [cookie = '', decided = 0, days = 0, how = 'gpc', , policy = '', id] = record ?? []
  const says = (what: string): boolean => cookie.includes(`~${what}~`)
  return makeDecision(
    rules,
    (id, [, granted, optOut], otherwise) =>
      (gpc && optOut && !says('gpc')) || says(`${id}:0`) ? 'denied' : says(`${id}:${granted}`) ? 'granted' : otherwise,
    { policy, decidedAt: +decided * 1e3, validUntil: +decided * 1e3 + +days * day, how: how as How, ...(id && { id }) },
  )
}
