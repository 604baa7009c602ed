// The one primitive that changes a browser API. Knows nothing about consent.

import { withNatives } from './natives.ts'

// The page may replace its own copies later.
const { apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect
const NativeProxy = Proxy

// biome-ignore lint/suspicious/noExplicitAny: a browser API is anything
type AnyFunction = (...args: any[]) => any

/** Stands in for a function. `original` calls it as it was called, or with other arguments. `name` is the property's. */
// biome-ignore lint/suspicious/noExplicitAny: a browser API is anything
export type Guard = (self: any, args: any[], original: (given?: unknown[]) => any, name: string) => unknown

/** What to guard of a property: a method or constructor by `value`, an accessor by `get` and `set`. */
export interface Guards {
  readonly value?: Guard
  readonly get?: Guard
  readonly set?: Guard
  /** Calls that need no guard, told without any built-in. */
  readonly passes?: (args: readonly unknown[], self: unknown) => unknown
}

/** Takes one patch back, and only that one. */
export type Undo = () => void

/**
 * Puts `guards` in front of the property `name` of `target`, its own or an inherited one, which becomes its own: so that
 * `HTMLStyleElement.prototype` can be guarded where every other node stays as fast as it was. A proxy of the original keeps its
 * name, length, prototype and how it prints; the descriptor stays what it was. Undoing lets calls through, also where somebody
 * has wrapped the patch since. Answers `undefined` where the property is missing, locked or of another kind: a gap.
 */
export function patch(target: object, name: string, guards: Guards): Undo | undefined {
  let descriptor: PropertyDescriptor | undefined
  for (let holder: object | null = target; holder && !descriptor; holder = getPrototypeOf(holder))
    descriptor = getOwnPropertyDescriptor(holder, name)
  if (!descriptor?.configurable) return undefined
  const found = descriptor
  let active: boolean | undefined
  const cover = (part: 'value' | 'get' | 'set'): void => {
    const native: AnyFunction | undefined = found[part]
    const guard = guards[part]
    if (!native || !guard) return
    active = true
    const run = (self: unknown, args: unknown[], original: (given?: unknown[]) => unknown): unknown =>
      active && !guards.passes?.(args, self) ? withNatives(() => guard(self, args, original, name)) : original()
    const proxy = new NativeProxy(native, {
      apply: (_, self, args) => run(self, args, (given = args) => apply(native, self, given)),
      construct: (_, args, target) =>
        run(undefined, args, (given = args) => construct(native, given, target) as unknown) as object,
    })
    found[part] = proxy
    if (native.prototype?.constructor === native) defineProperty(native.prototype, 'constructor', { value: proxy })
  }
  cover('value')
  cover('get')
  cover('set')
  defineProperty(target, name, descriptor)
  return active
    ? () => {
        active = false
      }
    : undefined
}
