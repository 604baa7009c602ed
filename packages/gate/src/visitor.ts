// Who asks: the decision of the visitor, as the request carries it. Knows nothing of answers.

import {
  type Claim,
  claimOfUrl,
  decisionOf,
  newestRecord,
  type RecordParts,
  type Rules,
  type State,
  whoseYesIsMissing,
} from '@askfirst/policy'

/** One visitor, for as long as one request takes. */
export interface Visitor {
  readonly rules: Rules
  /** By category and service, `necessary` included. */
  readonly states: Readonly<Record<string, State>>
  /** The record that holds, where the visitor has one. */
  readonly record: RecordParts | undefined
  /** The address asked for. */
  readonly address: string
  /** For whom what `claim` claims must wait; `undefined` where it may happen. In report mode everything may. */
  missing(claim: Claim): string | undefined
  /** Must this address be held? It is read as on the page asked for. */
  holds(address: string): boolean
}

/** The cookies of a request, each as it was sent: `name=value`. */
export function cookiesOf(header: string | null): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter(Boolean)
}

/**
 * The visitor who sends `request`. Without a record that holds, nothing is granted.
 * @param now milliseconds since 1970
 */
export function visitorOf(rules: Rules, request: Request, now: number): Visitor {
  const record = newestRecord(cookiesOf(request.headers.get('cookie')), now)
  const { categories, services } = decisionOf(rules, record, request.headers.get('sec-gpc') === '1')
  const states = { ...categories, ...services, necessary: 'granted' as const }
  const missing = (claim: Claim): string | undefined => (rules.report ? undefined : whoseYesIsMissing(rules, states, claim))
  return {
    rules,
    states,
    record,
    address: request.url,
    missing,
    holds: (address) => missing(claimOfUrl(rules, address, request.url)) !== undefined,
  }
}

/** Does what `claim` claims depend on what a visitor says? What is necessary does not, nor what is always held. */
export function depends(rules: Rules, claim: Claim): boolean {
  return !rules.report && !!claim?.some(([, category]) => category >= 0)
}
