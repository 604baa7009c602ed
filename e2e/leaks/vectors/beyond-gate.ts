// What still gets out with script and gate, by what the gate says of the Content-Security-Policy. Nothing else is excused there: not the
// gaps of a script alone, nor what is beyond its reach. Each of them gets out to this day; a vector that is held is taken off the list.

import type { Vector } from '../vector.ts'
import { vectors } from './all.ts'
import { beyondReach } from './beyond.ts'

/** What `gate.csp` is set to. */
export type Csp = 'enforce' | 'off'

/** What a worker stores the gate holds with a text that it puts before the worker's own. */
const storing = /: (a cookie|caches|cookieStore|indexedDB)|^(a file|a storage bucket|caches|indexedDB) /

const peer = ['RTCPeerConnection with a candidate of a third party']
/** Once it was granted, and only after a withdrawal. */
const elsewhere = ['a window by open of a page of the site']

/** By why nothing reaches it, each with the names of the vectors that prove it. */
export const beyondGate: Readonly<Record<Csp, Readonly<Record<string, readonly string[]>>>> = {
  enforce: {
    'a peer is an address in a text that any peer may send, and no directive of a Content-Security-Policy is about peers': peer,
    'a cookie at a path that no rule names is shown, and expired, only with a request below that path': elsewhere,
  },
  off: {
    'import() is no function, and the gate reads no scripts': [
      ...(beyondReach['import() is no function: only code that a page can read tells what it imports'] ?? []),
      'CSS module by import',
    ],
    'a worker has functions of its own, of which only those that store are held': (
      beyondReach['a worker has functions of its own, and a page sees no more of it than its address'] ?? []
    ).filter((name) => !storing.test(name)),
    'the gate reads no style sheets': vectors.flatMap(({ gap, name }) => (gap === 'style sheet of the site' ? [name] : [])),
    'a document that a page makes of a text passes no gate': [
      ...vectors.flatMap(({ gap, name }) => (gap === 'preload scanner of a text: script' ? [name] : [])),
      'processing instruction xml-stylesheet',
    ],
    'a peer is an address in a text that any peer may send': peer,
    'a cookie at a path that no rule names is shown, and expired, only with a request below that path': elsewhere,
    'a location cannot be guarded': [
      'a fresh window’s its location',
      'frame.contentWindow.location',
      'frame.contentWindow.location.replace',
    ],
  },
}

/** What stays held after a grant too: a Content-Security-Policy compares hosts letter by letter, and the policy names none of this kind. */
const heldForGood = ['fetch of a host with a full stop at the end']

/** Every vector as it is tried behind the gate. */
export function vectorsBehindGate(csp: Csp): readonly Vector[] {
  const reasons = new Map(Object.entries(beyondGate[csp]).flatMap(([reason, names]) => names.map((name) => [name, reason])))
  return vectors.map(({ gap: _gap, beyond: _beyond, ...vector }): Vector => {
    const reason = reasons.get(vector.name)
    const tried: Vector = csp === 'enforce' && heldForGood.includes(vector.name) ? { ...vector, undeclared: true } : vector
    return reason ? { ...tried, beyond: reason } : tried
  })
}
