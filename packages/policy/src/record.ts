// A decision as the text of one cookie, and back. Any garbage reads as "no decision".
//
//   1.<policy>.<decided>.<until>.<how>.<choices>[.<id>.<secret>]
//
// Times are seconds since 1970 in base 36. Choices are joined by `~`: `analytics:1:Jf3kQ0` granted, with the category's
// fingerprint; `marketing:0` denied; `!youtube:1` one service against its category. A bare refusal ends there: no id.

import { exceptionsOf, resolveServices } from './decide.ts'
import type { Decision, How, State } from './decision.ts'
import type { Rules } from './rules.ts'

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
  /** By category id. */
  readonly categories: Readonly<Record<string, 'granted' | 'denied'>>
  /** What a granted category was made of, by its id. */
  readonly fingerprints: Readonly<Record<string, string>>
  /** Services that differ from their category. */
  readonly services: Readonly<Record<string, 'granted' | 'denied'>>
  readonly id?: string
  /** Proves to the collector that one is the visitor. At least 128 bits; never in a URL, never logged. */
  readonly secret?: string
}

const hows: readonly How[] = ['click', 'scripted', 'api', 'gpc']
const shape =
  /^1\.([\w-]{43})\.([\da-z]{6})\.([\da-z]{6})\.([0-3])(g?)\.([!\w:~-]*)(?:\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{22,64}))?$/
const choice = /^(!?)([a-z][a-z\d-]{0,39}):(?:0|1(?::([\w-]{6}))?)$/
/** The longest validity there is, R40, and a day for clocks that differ. */
const longest = 396 * 864e5

/** The text of the record that `decision` leaves. */
export function encodeRecord(rules: Rules, decision: Decision, gpc: boolean, secret?: string): string {
  const choices: string[] = []
  for (const [id, fingerprint] of rules.categories) {
    const state = decision.categories[id]
    if (state === 'granted') choices.push(`${id}:1:${fingerprint}`)
    if (state === 'denied') choices.push(`${id}:0`)
  }
  for (const [id, state] of Object.entries(exceptionsOf(rules, decision))) choices.push(`!${id}:${state === 'granted' ? 1 : 0}`)
  const { policy, decidedAt, validUntil, how, id } = decision
  const base36 = (time: number): string => (time / 1e3).toString(36)
  const fields = [
    1,
    policy.slice(7),
    base36(decidedAt),
    base36(validUntil),
    hows.indexOf(how) + (gpc ? 'g' : ''),
    choices.join('~'),
    ...(id && secret ? [id, secret] : []),
  ]
  return fields.join('.')
}

/** The record in `text`, or `undefined` for anything that {@link encodeRecord} does not write. */
export function decodeRecord(text: string | undefined): VisitorRecord | undefined {
  const found = shape.exec(text ?? '')
  if (!found) return undefined
  const [, policy, decided = '', until = '', how, gpc, choices, id, secret] = found
  const decidedAt = Number.parseInt(decided, 36) * 1e3
  const validUntil = Number.parseInt(until, 36) * 1e3
  if (validUntil <= decidedAt || validUntil - decidedAt > longest) return undefined
  const categories: Record<string, 'granted' | 'denied'> = {}
  const fingerprints: Record<string, string> = {}
  const services: Record<string, 'granted' | 'denied'> = {}
  for (const part of choices ? choices.split('~') : []) {
    const read = choice.exec(part)
    if (!read) return undefined
    const [, mark, name = '', fingerprint] = read
    const granted = part.includes(':1')
    // A grant of a category says what was granted; nothing else does.
    if ((!mark && granted) !== (fingerprint !== undefined)) return undefined
    const into = mark ? services : categories
    if (Object.hasOwn(into, name)) return undefined
    into[name] = granted ? 'granted' : 'denied'
    if (fingerprint !== undefined) fingerprints[name] = fingerprint
  }
  return {
    policy: `sha256-${policy}`,
    decidedAt,
    validUntil,
    how: hows[Number(how)] as How,
    gpc: gpc === 'g',
    categories,
    fingerprints,
    services,
    ...(id && secret ? { id, secret } : {}),
  }
}

/**
 * What `record` means under these rules at this time: `undefined` when nothing has been decided or it has expired (R45).
 * A granted category whose services or words have changed since is asked again (R44). Where the browser's opt-out signal is
 * on, it denies what it speaks of, unless the visitor granted that in spite of it (R64, R67).
 * @param now milliseconds since 1970
 */
export function decisionOf(rules: Rules, record: VisitorRecord | undefined, gpc: boolean, now: number): Decision | undefined {
  // A record from the future was not written by us.
  const valid = record && record.validUntil > now && record.decidedAt < now + 864e5 ? record : undefined
  const categories: Record<string, State> = {}
  let signalled = false
  for (const [id, fingerprint, optOut] of rules.categories) {
    const state = valid && Object.hasOwn(valid.categories, id) ? valid.categories[id] : undefined
    categories[id] = state === 'granted' && valid?.fingerprints[id] !== fingerprint ? 'unasked' : (state ?? 'unasked')
    if (gpc && optOut && !(valid?.gpc && state)) {
      categories[id] = 'denied'
      signalled = true
    }
  }
  if (!valid && !signalled) return undefined
  return Object.freeze({
    categories: Object.freeze(categories),
    services: Object.freeze(resolveServices(rules, categories, signalledServices(rules, categories, valid, gpc))),
    decidedAt: valid?.decidedAt ?? now,
    validUntil: valid?.validUntil ?? now + rules.validity[1] * 864e5,
    policy: valid?.policy ?? rules.policy,
    how: valid?.how ?? 'gpc',
    ...(valid?.id ? { id: valid.id } : {}),
  })
}

/** The exceptions of the record, without grants inside a category that the opt-out signal denies. */
function signalledServices(
  rules: Rules,
  categories: Record<string, State>,
  record: VisitorRecord | undefined,
  gpc: boolean,
): Record<string, State> {
  const services: Record<string, State> = { ...record?.services }
  for (const [id, category] of rules.services) {
    const [name = '', , optOut] = rules.categories[category] ?? []
    if (gpc && optOut && !record?.gpc && categories[name] === 'denied') delete services[id]
  }
  return services
}
