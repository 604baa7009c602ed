// A window that is, for what we guard, as browsers have it; happy-dom keeps some properties elsewhere and lacks others.

import { Window } from 'happy-dom'
import { ownProperty } from './own-property.ts'

type BrowserWindow = globalThis.Window & typeof globalThis

/** `win`, with own properties on the prototypes that its objects really have, as Web IDL has it. */
export function asBrowser(win: object): BrowserWindow {
  const browser = win as BrowserWindow
  browser.reportError ??= () => {}
  Object.defineProperty(browser, 'Document', { value: browser.HTMLDocument, configurable: true, writable: true })
  ownProperty(browser.URL.prototype, 'href')
  for (const property of ['cookie', 'currentScript']) ownProperty(browser.Document.prototype, property)
  for (const property of ['open', 'send']) ownProperty(browser.XMLHttpRequest.prototype, property)
  // happy-dom keeps the area in the event.
  const areas = new WeakMap<Event, Storage | null>()
  class StorageEvent extends browser.Event {
    constructor(type: string, init: StorageEventInit = {}) {
      super(type, init)
      areas.set(this, init.storageArea ?? null)
    }
    get storageArea(): Storage | null {
      return areas.get(this) ?? null
    }
  }
  Object.defineProperty(browser, 'StorageEvent', { value: StorageEvent, configurable: true, writable: true })
  if (!('poster' in browser.HTMLVideoElement.prototype))
    Object.defineProperty(browser.HTMLVideoElement.prototype, 'poster', {
      configurable: true,
      get(this: Element) {
        return this.getAttribute('poster') ?? ''
      },
      set(this: Element, value: string) {
        this.setAttribute('poster', value)
      },
    })
  return browser
}

/** A new window at `url`, in which scripts run. */
export function browserWindow(url: string): BrowserWindow {
  const settings = { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true }
  return asBrowser(new Window({ url, settings }))
}

/** `area`, which assigns to an object that inherits from it what it would define there (Web IDL section 3.9.2). */
export function asBrowserStorage(area: Storage): Storage {
  const own: Storage = new Proxy(area, {
    set: (target, key, value, receiver) =>
      receiver === own
        ? Reflect.set(target, key, value)
        : Reflect.defineProperty(receiver, key, { value, writable: true, enumerable: true, configurable: true }),
  })
  return own
}

/** In `win` nothing is fetched, and no word is said about it. */
export function fetchNothing(win: object): void {
  const { settings } = (win as { happyDOM: { settings: object } }).happyDOM
  Object.assign(settings, { disableJavaScriptFileLoading: true, handleDisabledFileLoadingAsSuccess: true })
}
