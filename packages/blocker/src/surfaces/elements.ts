// Elements that load something: their address waits in a data attribute until it may be set.
// That form is the same whether the owner, the gate or this file wrote it.

import { type Claim, claimOfUrl, type Held } from '@askfirst/policy'
import type { Gap, Guarding } from '../guarding.ts'
import { patch } from '../patch.ts'

/** Which elements load, by local name: what each is to the visitor, and the attributes that load. */
const loading: Readonly<Record<string, readonly [what: Held['what'], ...attributes: string[]]>> = {
  script: ['script', 'src'],
  iframe: ['frame', 'src'],
  img: ['image', 'src', 'srcset'],
  link: ['link', 'href'],
  source: ['media', 'src', 'srcset'],
  video: ['media', 'src', 'poster'],
  audio: ['media', 'src'],
  track: ['media', 'src'],
  embed: ['embed', 'src'],
  object: ['embed', 'data'],
}

/** Marks a held element with the service or category that it waits for. */
export const mark = 'data-askfirst'

/** The browser's own, before anything is patched. */
export const getAttribute: Element['getAttribute'] = Element.prototype.getAttribute
/** The browser's own, before anything is patched. */
export const setAttribute: Element['setAttribute'] = Element.prototype.setAttribute
/** The browser's own, before anything is patched. */
export const removeAttribute: Element['removeAttribute'] = Element.prototype.removeAttribute

/** The attributes by which this element loads. */
export function loadingAttributes({ localName }: Element): readonly string[] {
  return loading[localName]?.slice(1) ?? []
}

/** Who claims an element by its mark alone: one service or category, as the markup says. */
export function claimOfMark(element: Element): Claim {
  const name = getAttribute.call(element, mark)
  return name && name !== 'unlisted' ? [[name, name === 'necessary' ? -1 : 0]] : []
}

/** Who claims each address in the value of a loading attribute; a `srcset` has several. */
export function claimsOf({ rules }: Guarding, element: Element, attribute: string, value: string): [Claim, url: string][] {
  const urls = attribute === 'srcset' ? value.split(/\s+[\d.]+[wx],?|,\s/) : [value]
  const marked = claimOfMark(element)
  return urls.map((url) => {
    const claim = claimOfUrl(rules, url.trim(), element.baseURI)
    // A mark speaks for an address that nobody claims, but to call a foreign host necessary is not the markup's to do.
    return [claim?.length === 0 && marked?.some(([, category]) => category >= 0) ? marked : claim, url]
  })
}

/** Guards every way in which script sets an address. Returns what holds the tree that a parser has built. */
export function guardElements(
  { document, Element }: Window & typeof globalThis,
  guarding: Guarding,
  gap: Gap,
): (root: Element) => void {
  /** Puts the address where it waits, if it must be held. */
  const holds = (element: Element, attribute: string, value: string): boolean => {
    const [what = 'link'] = loading[element.localName] ?? []
    // A canonical or alternate link loads nothing.
    const services =
      what === 'link' && /^(canonical|alternate)$/.test((element as HTMLLinkElement).rel)
        ? []
        : claimsOf(guarding, element, attribute, value).map(([claim, url]) => guarding.holder(claim, { what, url }))
    const service = services.find(Boolean)
    removeAttribute.call(element, service ? attribute : `${mark}-${attribute}`)
    if (!service) return false
    setAttribute.call(element, mark, service)
    setAttribute.call(element, `${mark}-${attribute}`, value)
    return true
  }

  for (const name in loading)
    for (const attribute of loadingAttributes(document.createElement(name))) {
      let prototype = Object.getPrototypeOf(document.createElement(name))
      // `src` of video is a property of HTMLMediaElement.
      while (!Object.hasOwn(prototype, attribute)) prototype = Object.getPrototypeOf(prototype)
      patch(prototype, attribute, {
        get(self, _, original) {
          const value = getAttribute.call(self, `${mark}-${attribute}`)
          return value === null ? original() : new URL(value, self.baseURI).href
        },
        set: (self, [value], original) => holds(self, attribute, `${value}`) || original(),
      }) ?? gap(`${name}.${attribute}`)
    }
  patch(Element.prototype, 'setAttribute', {
    value(self, [name, value], original) {
      const attribute = `${name}`.toLowerCase()
      if (!loadingAttributes(self).includes(attribute) || !holds(self, attribute, `${value}`)) original()
    },
  }) ?? gap('setAttribute')

  const selector = Object.keys(loading).join()
  return (root) => {
    for (const element of [root, ...root.querySelectorAll(selector)])
      for (const attribute of loadingAttributes(element)) {
        const value = getAttribute.call(element, attribute)
        if (value !== null) holds(element, attribute, value)
      }
  }
}
