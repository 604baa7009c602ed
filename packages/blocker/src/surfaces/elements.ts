// Elements that load something: their address waits in a data attribute until it may be set.
// That form is the same whether the owner, the gate or this file wrote it.

import { type Claim, claimOfUrl, type Held } from '@askfirst/policy'
import type { Gap, Guarding } from '../guarding.ts'
import { patch } from '../patch.ts'

/** Which elements load: what each is to the visitor, and by which attributes. */
const loading: Readonly<Record<string, string>> = {
  script: 'script src',
  iframe: 'frame src',
  img: 'image src srcset',
  link: 'link href',
  source: 'media src srcset',
  video: 'media src poster',
  audio: 'media src',
  track: 'media src',
  embed: 'embed src',
  object: 'embed data',
}

/** Marks a held element with the service or category that it waits for. */
export const mark = 'data-askfirst'

// The browser's own, before anything is patched.
const native = Element.prototype
export const getAttribute: Element['getAttribute'] = native.getAttribute
export const setAttribute: Element['setAttribute'] = native.setAttribute
export const removeAttribute: Element['removeAttribute'] = native.removeAttribute

/** The attributes by which this element loads. */
export function loadingAttributes({ localName }: { readonly localName: string }): readonly string[] {
  return loading[localName]?.split(' ').slice(1) ?? []
}

/** Who claims an element by its mark alone: one service or category, as the markup says. */
export function claimOfMark(element: Element): Claim {
  const name = getAttribute.call(element, mark)
  return name && name !== 'unlisted' ? [[name, name === 'necessary' ? -1 : 0]] : []
}

/** Who claims each address in the value of a loading attribute; a `srcset` has several. */
export function claimsOf({ rules }: Guarding, element: Element, value: string): [Claim, url: string][] {
  const marked = claimOfMark(element)
  // Whole as well: in one address browsers pass over line breaks, so that `/\n/ads.example` is a foreign host.
  return [...new Set([value, ...value.split(/[\s,]+/)])].map((url) => {
    const claim = claimOfUrl(rules, url, element.baseURI)
    // A mark speaks for an address that nobody claims, but to call a foreign host necessary is not the markup's to do.
    return [claim?.length === 0 && marked?.[0]?.[1] === 0 ? marked : claim, url]
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
    // A canonical or alternate link loads nothing.
    if (/^(canonical|alternate)$/.test((element as HTMLLinkElement).rel)) return false
    const what = loading[element.localName]?.split(' ')[0] as Held['what']
    const [service] = claimsOf(guarding, element, value).flatMap(([claim, url]) => guarding.holder(claim, { what, url }) ?? [])
    removeAttribute.call(element, service ? attribute : `${mark}-${attribute}`)
    if (!service) return false
    setAttribute.call(element, mark, service)
    setAttribute.call(element, `${mark}-${attribute}`, value)
    return true
  }

  for (const localName in loading)
    for (const attribute of loadingAttributes({ localName })) {
      let prototype = document.createElement(localName)
      // `src` of video is a property of HTMLMediaElement.
      while (prototype && !Object.hasOwn(prototype, attribute)) prototype = Object.getPrototypeOf(prototype)
      patch(prototype, attribute, {
        get(self, _, original) {
          const value = getAttribute.call(self, `${mark}-${attribute}`)
          return value === null ? original() : new URL(value, self.baseURI).href
        },
        set: (self, [value], original) => holds(self, attribute, `${value}`) || original(),
      }) ?? gap(`${localName}.${attribute}`)
    }
  patch(Element.prototype, 'setAttribute', {
    value(self, [name, value], original) {
      const attribute = `${name}`.toLowerCase()
      if (!loadingAttributes(self).includes(attribute) || !holds(self, attribute, `${value}`)) original()
    },
  }) ?? gap('setAttribute')

  return (root) => {
    for (const element of [root, ...root.querySelectorAll(Object.keys(loading).join())])
      for (const attribute of loadingAttributes(element)) {
        const value = getAttribute.call(element, attribute)
        if (value !== null) holds(element, attribute, value)
      }
  }
}
