// The built-ins that our code rests on, as they were when the page began: a page may replace its own at any time.

const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect
const { iterator, match, matchAll, replace, split } = Symbol

/** Where the built-ins are, and which of them we use; symbols beside names. */
const used: readonly (readonly [holder: object, names: string, ...symbols: symbol[]])[] = [
  [Array.prototype, 'every filter find flatMap flat includes join map push slice some', iterator],
  [getPrototypeOf([].values()) as object, 'next'],
  [getPrototypeOf(new Map().values()) as object, 'next'],
  [getPrototypeOf(''.matchAll(/x/g)) as object, 'next'],
  [String.prototype, 'endsWith includes match matchAll replace split startsWith toLowerCase trim'],
  [RegExp.prototype, 'exec test', match, matchAll, replace, split],
  [Map.prototype, 'delete get has keys set values', iterator],
  [WeakSet.prototype, 'add has delete'],
  [Object, 'entries freeze keys values'],
  [Function.prototype, 'call'],
  [Date, 'now parse'],
  [JSON, 'stringify'],
]

type Holder = Record<string | symbol, unknown>

const pristine = used.flatMap(([holder, names, ...symbols]) =>
  [...names.split(' '), ...symbols].map((name) => ({
    holder: holder as Holder,
    name,
    native: (holder as Holder)[name],
    descriptor: getOwnPropertyDescriptor(holder, name) as PropertyDescriptor,
  })),
)

/** Runs ours as if the page had changed nothing; what it has changed is as it was afterwards. */
export function withNatives<T>(run: () => T): T {
  let undo: (() => void) | undefined
  // No method may be called in here, and no iterator.
  for (let i = 0; i < pristine.length; i++) {
    const { holder, name, native, descriptor } = pristine[i] as (typeof pristine)[0]
    if (holder[name] === native) continue
    const theirs = getOwnPropertyDescriptor(holder, name)
    const before = undo
    defineProperty(holder, name, descriptor)
    undo = () => {
      if (theirs) defineProperty(holder, name, theirs)
      else delete holder[name]
      before?.()
    }
  }
  try {
    return run()
  } finally {
    undo?.()
  }
}
