// The built-ins that our code rests on, as they were when the page began: a page may replace its own at any time.

const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect

/** Where the built-ins are, and which of them we use. */
const used: readonly (readonly [holder: object, names: string])[] = [
  [Array.prototype, 'every filter find flatMap join map push reverse some'],
  [getPrototypeOf([].values()) as object, 'next'],
  [getPrototypeOf(new Map().values()) as object, 'next'],
  [String.prototype, 'endsWith includes match replace slice split startsWith toLowerCase trim'],
  [RegExp.prototype, 'exec test'],
  [Map.prototype, 'delete get has keys set values'],
]
const pristine: [holder: Record<PropertyKey, unknown>, name: PropertyKey, native: unknown][] = []
for (const [holder, names] of used)
  for (const name of [...names.split(' '), ...Object.getOwnPropertySymbols(holder)])
    pristine.push([holder as never, name, (holder as never)[name]])

/** Runs ours as if the page had changed nothing; what it has changed is as it was afterwards. */
export function withNatives<T>(run: () => T): T {
  let undo: (() => void) | undefined
  // No method may be called in here, and no iterator.
  for (let i = 0; i < pristine.length; i++) {
    const row = pristine[i] as (typeof pristine)[0]
    const holder = row[0]
    const name = row[1]
    const value = row[2]
    if (holder[name] === value) continue
    const theirs = getOwnPropertyDescriptor(holder, name)
    const before = undo
    defineProperty(holder, name, { value, writable: true, configurable: true })
    undo = () => {
      theirs && defineProperty(holder, name, theirs)
      before?.()
    }
  }
  try {
    return run()
  } finally {
    undo?.()
  }
}
