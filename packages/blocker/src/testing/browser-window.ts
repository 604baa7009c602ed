// A window whose accessors stand where browsers have them; happy-dom inherits some and lacks others.

import { Window } from 'happy-dom'

type BrowserWindow = Window & typeof globalThis

const own: readonly (readonly [string, string])[] = [
  ['Document', 'cookie'],
  ['Document', 'currentScript'],
  ['StorageEvent', 'storageArea'],
  ['XMLHttpRequest', 'open'],
  ['XMLHttpRequest', 'send'],
]

/** `win` with own properties on its prototypes, as Web IDL has it. */
export function asBrowser(win: object): BrowserWindow {
  const interfaces = win as Record<string, { prototype: object }>
  for (const [name, property] of own) {
    const prototype = interfaces[name]?.prototype as object
    let holder: object | null = prototype
    while (holder && !Object.hasOwn(holder, property)) holder = Object.getPrototypeOf(holder)
    if (holder && holder !== prototype)
      Object.defineProperty(prototype, property, Object.getOwnPropertyDescriptor(holder, property) as PropertyDescriptor)
  }
  const video = interfaces.HTMLVideoElement?.prototype as HTMLVideoElement
  if (!('poster' in video))
    Object.defineProperty(video, 'poster', {
      configurable: true,
      get(this: Element) {
        return this.getAttribute('poster') ?? ''
      },
      set(this: Element, value: string) {
        this.setAttribute('poster', value)
      },
    })
  return win as BrowserWindow
}

/** A new window at `url`, in which scripts run. */
export function browserWindow(url: string): BrowserWindow {
  const settings = { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true }
  return asBrowser(new Window({ url, settings }))
}
