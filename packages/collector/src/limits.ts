// How often one address may call, in memory only (R58): nothing about an address is stored, logged or kept past a minute.

/** How many requests an address may make. */
export interface Limits {
  /** At once. @default 60 */
  readonly burst: number
  /** Steadily. @default 120 */
  readonly perMinute: number
}

/** Gives the seconds to wait, or 0 where the call may go on. */
export type Limiter = (address: string) => number

/** A token bucket per address. @param now milliseconds */
export function openLimiter({ burst, perMinute }: Limits, now: () => number): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const perMillisecond = perMinute / 60e3
  let swept = now()
  const filled = ({ tokens, at }: { tokens: number; at: number }): number =>
    Math.min(burst, tokens + Math.max(0, now() - at) * perMillisecond)
  return (address) => {
    if (now() - swept > 10e3) {
      swept = now()
      for (const [key, bucket] of buckets) if (filled(bucket) >= burst) buckets.delete(key)
    }
    const tokens = filled(buckets.get(address) ?? { tokens: burst, at: now() })
    const may = tokens >= 1
    buckets.set(address, { tokens: may ? tokens - 1 : tokens, at: now() })
    return may ? 0 : Math.ceil((1 - tokens) / perMillisecond / 1e3)
  }
}
