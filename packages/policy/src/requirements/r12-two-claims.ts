// R12: what serves two purposes waits for both, so it should be clear which service a host belongs to.

import { isBelow } from '../match.ts'
import type { Check } from './finding.ts'

/** Warns of hosts that services of different categories claim on equal terms. The page gives them to the one declared first. */
export const twoClaims: Check = ({ services }) => {
  const claims = Object.entries(services).flatMap(([id, { category, hosts, paths }]) =>
    hosts.map((host, index) => ({ id, category, host, index, paths })),
  )
  return claims.flatMap((later, at) => {
    const earlier = claims
      .slice(0, at)
      .find(
        (claim) => claim.category !== later.category && overlap(claim.host, later.host) && pathsOverlap(claim.paths, later.paths),
      )
    return earlier
      ? [
          {
            level: 'warning',
            requirement: 'R12',
            path: `services.${later.id}.hosts[${later.index}]`,
            message: `${later.host} is also claimed by "${earlier.id}", which then decides alone; give one of them \`paths\`, or both one category`,
          },
        ]
      : []
  })
}

function overlap(a: string, b: string): boolean {
  const covers = (pattern: string, host: string) =>
    pattern.startsWith('*.') && isBelow(host.replace(/^\*\./, ''), pattern.slice(2))
  return a === b || covers(a, b) || covers(b, a)
}

/** Paths go before whole hosts, so only equal kinds compete. */
function pathsOverlap(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  return a.some((one) => b.some((other) => one.startsWith(other) || other.startsWith(one)))
}
