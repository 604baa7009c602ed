// The built-ins that our code rests on, as they were when the page began: a page may replace its own at any time.

const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect

/** Where they are. */
const holders = [Array, String, RegExp, Map, WeakMap, Function, Promise].map((type): object => type.prototype)

/** How the names of those begin that we use; symbols among them. Not those of getters: to ask one takes as long as ten others. */
const used =
  /^(S.*\.[imrs]|call$|de|en|ev|ex|fi|fl.t|fo|fr|ge|ha.($|O)|in|jo|ke|ma|n[eo]|parse$|pu|rep|rev|se|sl|so[mr]|sp|st[ar]|te|the|toL|tr|va)/

/** Holder, name and native, one after another: three reads a check instead of four. */
const pristine: unknown[] = []
for (const holder of [...holders, getPrototypeOf([].values()), getPrototypeOf(new Map().values()), Object, JSON, Date] as Record<
  PropertyKey,
  unknown
>[])
  for (const name of ownKeys(holder)) if (used.test(String(name))) pristine.push(holder, name, holder[name])

/** Runs ours as if the page had changed nothing; what it has changed is as it was afterwards. */
export function withNatives<T>(run: () => T): T {
  let undo: (() => void) | undefined
  // No method may be called in here, and no iterator.
  for (let i = 0; i < pristine.length; i += 3) {
    const holder = pristine[i] as Record<PropertyKey, unknown>
    const name = pristine[i + 1] as PropertyKey
    const value = pristine[i + 2]
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
