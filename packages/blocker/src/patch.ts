// The one primitive that changes a browser API. Knows nothing about consent.

// The page may replace its own copies later.
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect
const NativeProxy = Proxy

// biome-ignore lint/suspicious/noExplicitAny: a browser API is anything
type AnyFunction = (...args: any[]) => any

/** Stands in for a function. `original` calls it as it was called, or with other arguments. `name` is the property's. */
// biome-ignore lint/suspicious/noExplicitAny: a browser API is anything
export type Guard = (self: any, args: any[], original: (given?: unknown[]) => any, name: string) => unknown

/** What to guard of a property: a method by `value`, an accessor by `get` and `set`. */
export interface Guards {
  readonly value?: Guard
  readonly get?: Guard
  readonly set?: Guard
}

/** Takes one patch back, and only that one. */
export type Undo = () => void

/**
 * Puts `guards` in front of the property `name` of `target`. A proxy of the original keeps its name, length and prototype,
 * and prints as native code; the descriptor stays what it was. Undoing lets calls through, also where somebody has wrapped the patch since.
 * Answers `undefined` where the property is missing or locked: a gap.
 */
export function patch(target: object, name: string, guards: Guards): Undo | undefined {
  const descriptor = getOwnPropertyDescriptor(target, name)
  if (!descriptor?.configurable) return undefined
  let active = true
  for (const [part, guard] of Object.entries(guards) as [keyof Guards, Guard][]) {
    const native: AnyFunction | undefined = descriptor[part]
    if (!native) return undefined
    descriptor[part] = new NativeProxy(native, {
      apply(_, self, args) {
        const original = (given = args): unknown => apply(native, self, given)
        return active ? guard(self, args, original, name) : original()
      },
    })
  }
  defineProperty(target, name, descriptor)
  return () => {
    active = false
  }
}
