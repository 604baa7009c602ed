// What no script of a page reaches, by the names of the vectors. Each of them gets out to this day; README.md says so, and a vector
// that is held is taken off the list.

/** By what keeps a script from it. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'import() is no function: only code that a page can read tells what it imports': [
    'dynamic import()',
    'import in a module from a blob',
    'import in a module from data:',
    'import in a module that a module of the site imports',
    'import in an external module of the site',
    'import() in a fresh realm',
    'import() in a function made of text',
    'import() in a javascript: address',
    'import() in a module from a blob',
    'import() in a script of the site',
    'import() in a timer with a string',
    'import() in an async function made of text',
    'import() in an external module of the site',
    'import() in an inline event handler',
    'import() in eval',
    'import() in indirect eval',
    'import() of a host that nobody declares',
    'import() of a module that imports another',
    'import() of an object',
    'javascript: address',
    'module src=blob: that imports',
    'new Function that imports',
    'script src=blob: that imports',
    'setTimeout with a string that imports',
  ],
  'a worker has functions of its own, and a page sees no more of it than its address': [
    'EventSource in a worker from a blob',
    'EventSource in a worker of the site',
    'WebSocket in a worker from a blob',
    'WebSocket in a worker of the site',
    'a file of the origin in a worker from a blob',
    'a file of the origin in a worker of the site',
    'a storage bucket in a worker from a blob',
    'a storage bucket in a worker of the site',
    'a synchronous XMLHttpRequest in a worker from a blob',
    'a synchronous XMLHttpRequest in a worker of the site',
    'a worker inside in a worker from a blob',
    'a worker inside in a worker of the site',
    'caches in a worker from a blob',
    'caches in a worker of the site',
    'fetch in a shared worker from a blob',
    'fetch in a shared worker of the site',
    'fetch in a worker by Reflect.construct',
    'fetch in a worker by the constructor of the prototype',
    'fetch in a worker from a blob',
    'fetch in a worker from a file that a page made',
    'fetch in a worker from data:',
    'fetch in a worker of the site',
    'fetch in a worker whose address a fresh realm made',
    'import in a module worker from a blob',
    'import in a module worker of the site',
    'import in a paint worklet of the site',
    'import in an audio worklet from a blob',
    'import in an audio worklet of the site',
    'import() in a module worker from a blob',
    'import() in a module worker of the site',
    'import() in a worker from a blob',
    'import() in a worker of the site',
    'importScripts in a worker from data:',
    'importScripts in a worker of a fresh realm',
    'importScripts of a third party in a shared worker from a blob',
    'importScripts of a third party in a shared worker of the site',
    'importScripts of a third party in a worker from a blob',
    'importScripts of a third party in a worker of the site',
    'importScripts of the site’s file that imports a third party’s',
    'indexedDB in a shared worker from a blob',
    'indexedDB in a shared worker of the site',
    'indexedDB in a worker from a blob',
    'indexedDB in a worker of the site',
    'service worker of the site: a cookie that nobody declares',
    'service worker of the site: an answer of a third party for an address of the site',
    'service worker of the site: caches',
    'service worker of the site: cookieStore',
    'service worker of the site: fetch when asked by the page',
    'service worker of the site: fetch while installing',
    'service worker of the site: importScripts',
    'service worker of the site: indexedDB',
  ],
  'a closed shadow root that the parser makes is shown to nobody': [
    'style in a declarative shadow root',
    'declarative shadow root with a script',
    'declarative shadow root with a frame',
    'declarative shadow root within another',
  ],
  'a module that is a style sheet is no element and no text': ['CSS module by import'],
  'a peer is an address in a text that any peer may send': ['RTCPeerConnection with a candidate of a third party'],
  'a location cannot be guarded, and a window that has shown nothing tells of no navigation': [
    'a fresh window’s its location',
    'frame.contentWindow.location',
    'frame.contentWindow.location.replace',
  ],
  'a page of the site that askfirst is not on begins before anybody is told': [
    'file of the site in a frame, with a script',
    // Its cookie is at its own path, and no rule spells that out.
    'a window by open of a page of the site',
  ],
  'a document of XML in an address of its own begins before anybody is told': ['processing instruction xml-stylesheet'],
}

const reasons = new Map(Object.entries(lists).flatMap(([reason, names]) => names.map((name) => [name, reason])))

/** Why the vector of this name gets out, where no script can help it. */
export function beyond(name: string): string | undefined {
  return reasons.get(name)
}

/** All of them, by reason. */
export const beyondReach = lists
