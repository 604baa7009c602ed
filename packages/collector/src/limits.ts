// How much one address or one site may ask for, in memory only (R58): nothing about an address is stored, logged or kept past a
// minute.

import { isIPv6 } from 'node:net'

/** A decision is a few hundred bytes; of a site with many services, some thousand. */
export const largestBody: number = 16 * 1024

/** How many requests an address may make, and how many decisions may arrive for a site. */
export interface Limits {
  /** Of an address, at once. @default 60 */
  readonly burst: number
  /** Of an address, steadily. @default 120 */
  readonly perMinute: number
  /** Decisions for one site: so no site takes the disk from the others. @default 2000 */
  readonly sitePerSecond: number
}

/** Gives the seconds to wait, or 0 where the call may go on. */
export type Limiter = (key: string) => number

/** How many may come at once, and steadily. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/** About 10 MB. Where more call within a minute, the ones who called longest ago are forgotten. */
const mostBuckets = 50_000

interface Bucket {
  readonly tokens: number
  readonly at: number
}

/** A token bucket per key. @param now milliseconds */
export function openLimiter({ burst, perSecond }: Rate, now: () => number, most: number = mostBuckets): Limiter {
  /** Whoever called last is last. */
  const buckets = new Map<string, Bucket>()
  const perMillisecond = perSecond / 1e3
  let swept = now()
  const filled = ({ tokens, at }: Bucket, time: number): number =>
    Math.min(burst, tokens + Math.max(0, time - at) * perMillisecond)
  return (key) => {
    const time = now()
    if (time - swept > 10e3) {
      swept = time
      for (const [other, bucket] of buckets) if (filled(bucket, time) >= burst) buckets.delete(other)
    }
    const known = buckets.get(key)
    const tokens = known ? filled(known, time) : burst
    if (known) buckets.delete(key)
    else if (buckets.size >= most) buckets.delete(buckets.keys().next().value as string)
    const may = tokens >= 1
    buckets.set(key, { tokens: may ? tokens - 1 : tokens, at: time })
    return may ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMillisecond / 1e3))
  }
}

/**
 * Who is limited as one: of IPv6 the first 64 bits, which is what one household or one server has, and could otherwise take a
 * new address of for every call.
 */
export function callerOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = (address.split('%')[0] as string).split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
