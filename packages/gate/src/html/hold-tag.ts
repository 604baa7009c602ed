// One tag as the page script would hold it (packages/blocker/src/surfaces/elements.ts, which releases it later): what it loads
// waits in a data attribute. Knows nothing of where tags are.

import { image, judgeAttribute, judgeCss, judgeScript, loading, mark } from '@askfirst/policy'
import type { Token } from 'parse5'
import { judgeHandler } from './judge-handler.ts'
import type { Judging } from './make-judging.ts'
import type { Tag } from './write-tag.ts'

/** What decides in one document. */
export interface Holding {
  readonly judging: Judging
  /** The document of a `srcdoc`, rewritten; `undefined` where that cannot be done. */
  document(html: string): string | undefined
}

/** Does it load, by the names of element and attribute? */
const known = new Map<string, Map<string, boolean>>()

function isLoading(name: string, place: string): boolean {
  let places = known.get(name)
  const answer = places?.get(place)
  if (answer !== undefined) return answer
  const loads = /^on/.test(place) || loading.test(`${name} ${place.slice(place.lastIndexOf(':') + 1)} `)
  // Names that pages make up.
  if (known.size > 500 || (places && places.size > 500)) known.clear()
  places = known.get(name) ?? new Map()
  known.set(name, places.set(place, loads))
  return loads
}

/** What is looked at whatever its attributes say. */
const always = new Set(['link', 'meta', 'base', 'script', 'style', 'noscript'])

/** Must somebody look at the tag? Most have nothing that loads, or only what may: they are passed on as they are. */
export function isSuspect({ tagName, attrs }: Token.TagToken, { judging }: Holding): boolean {
  if (always.has(tagName)) return true
  const places = known.get(tagName)
  for (const { name, value } of attrs) {
    if (!(places?.get(name) ?? isLoading(tagName, name))) continue
    if (name.startsWith('on') || name === 'srcdoc') return true
    if (name === 'style' && !value.includes('(')) continue
    const marked = attrs.find((other) => other.name === mark)?.value ?? null
    let service: string | undefined
    // One plain address has no parts.
    if (/^\/[\w./-]*$/.test(value)) service = judging.missing(value, marked)
    else
      judgeAttribute(name, value, (address) => {
        service ??= judging.missing(address, marked)
        return service
      })
    if (service) return true
  }
  return false
}

function mayLoad({ name, attributes }: Tag, place: string): boolean {
  const kind = name === 'link' ? 'rel' : name === 'meta' ? 'http-equiv' : ''
  // Of links and metas that depends on what they are for.
  return (kind && loading.test(`${name} ${place} ${attributes.get(kind)}`)) || isLoading(name, place)
}

/** Marks the tag, and lets `value` wait. */
function wait({ attributes }: Tag, service: string, place: string, value: string): void {
  attributes.set(mark, service).set(`${mark}-${place}`, value)
}

/**
 * Holds what is in the attributes of a tag, by changing them.
 * @returns whether there was anything
 */
export function holdTag(tag: Tag, { judging, document }: Holding): boolean {
  const { name, attributes } = tag
  let isChanged = false
  for (const [attribute, value] of attributes) {
    const place = attribute.slice(attribute.lastIndexOf(':') + 1)
    // A style without functions names no address.
    if (!mayLoad(tag, place) || (place === 'style' && !value.includes('('))) continue
    let service: string | undefined
    const judge = (address: string): unknown => {
      const marked = attributes.get(mark) ?? null
      service ??= name === 'base' ? judging.missingForBase(address, marked) : judging.missing(address, marked)
      return service
    }
    if (place === 'srcdoc') {
      const html = document(value)
      if (html === undefined) service = 'unlisted'
      else if (html !== value) {
        attributes.set(attribute, html)
        isChanged = true
      }
    } else if (/^on/.test(place)) judgeHandler(place, value, judge)
    else if (!image.test(`${name} ${place} ${value}`)) judgeAttribute(place, value, judge)
    if (!service) continue
    isChanged = true
    for (const gone of [attribute, place, `xlink:${place}`]) attributes.delete(gone)
    wait(tag, service, place, value)
  }
  return isChanged
}

/** Does what is between the tags matter? Of what is kept from being a script, or has an address, nothing runs; in SVG `src` is none. */
export function hasText({ name, attributes }: Tag, isForeign: boolean): boolean {
  if (name === 'style') return true
  return name === 'script' && attributes.get('type') !== 'text/plain' && (isForeign || !attributes.has('src'))
}

/** Makes a script none, until `service` may. */
export function holdScript(tag: Tag, service: string): void {
  wait(tag, service, 'type', tag.attributes.get('type') ?? '')
  tag.attributes.set('type', 'text/plain')
}

/**
 * Holds the text of a style, which loses its addresses, or of a script, which becomes none, by changing the tag.
 * @returns what may stand between the tags; `undefined` where there was nothing to hold
 */
export function holdText(tag: Tag, text: string, { judging }: Holding): string | undefined {
  const { name, attributes } = tag
  let service: string | undefined
  const judge = (address: string): unknown => {
    const found = judging.missing(address, attributes.get(mark) ?? null)
    service ??= found
    return found
  }
  if (name === 'style') {
    const rest = judgeCss(text, judge)
    if (!service) return undefined
    wait(tag, service, 'text', text)
    return rest
  }
  judgeScript(text, attributes.get('type') ?? '', judge)
  // Of a script with an address nothing else runs.
  if (text && attributes.get(`${mark}-src`)) service = attributes.get(mark)
  if (!service) return undefined
  holdScript(tag, service)
  return text
}
