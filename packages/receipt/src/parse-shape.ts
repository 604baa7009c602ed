// Reading untrusted JSON that must be spelled exactly as we spell it: canonical text, these fields, no others.

import { canonical } from '@askfirst/policy'

/** Says whether a value is what a field must be. */
export type Check = (value: unknown) => boolean

/** What `text` says, or `undefined` where it is not JSON or not the canonical text of what it says. */
export function parseCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return canonical(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** A plain object with exactly the fields of `required`, and some of `optional`. */
export function hasShape(
  value: unknown,
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): boolean {
  if (!isRecord(value)) return false
  const checks = { ...optional, ...required }
  return (
    Object.keys(required).every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, item]) => Object.hasOwn(checks, key) && checks[key]?.(item) === true)
  )
}

/** An object that is neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** A string that `pattern` matches. */
export function isText(pattern: RegExp): Check {
  return (value) => typeof value === 'string' && pattern.test(value)
}

/** One of `values`. */
export function isOneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value)
}

/** An object whose keys match `key` and whose values pass `item`. */
export function isMapOf(key: RegExp, item: Check): Check {
  return (value) => isRecord(value) && Object.entries(value).every(([name, entry]) => key.test(name) && item(entry))
}

/** An array whose items pass `item`. */
export function isListOf(item: Check): Check {
  return (value) => Array.isArray(value) && value.every(item)
}

/** A whole number from `from`. */
export function isCount(from: number): Check {
  return (value) => Number.isSafeInteger(value) && (value as number) >= from
}
