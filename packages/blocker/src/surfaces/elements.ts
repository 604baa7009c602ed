// Elements that load something: their address waits in a data attribute until it may be set.
// That form is the same whether the owner, the gate or this file wrote it.

import { type Claim, claimOfUrl } from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'

/** Which elements load, and by which attributes. */
const loading: Readonly<Record<string, string>> = {
  script: 'src',
  iframe: 'src',
  img: 'src srcset',
  link: 'href',
  source: 'src srcset',
  video: 'src poster',
  audio: 'src',
  track: 'src',
  embed: 'src',
  object: 'data',
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
  return loading[localName]?.split(' ') ?? []
}

/** Who claims an element by its mark alone: one service or category, as the markup says. */
export function claimOfMark(element: Element): NonNullable<Claim> {
  const name = getAttribute.call(element, mark)
  return name && name !== 'unlisted' ? [[name, name === 'necessary' ? -1 : 0]] : []
}

/** Who claims each address in the value of a loading attribute; a `srcset` has several. */
export function claimsOf({ rules }: Guarding, element: Element, value: string): [Claim, url: string][] {
  const marked = claimOfMark(element)
  // Whole as well: in one address browsers pass over line breaks, so that `/\n/ads.example` is a foreign host.
  return [value, ...value.split(/[\s,]+/)].map((url) => {
    const claim = claimOfUrl(rules, url, element.baseURI)
    // A mark speaks for an address that nobody claims, but to call a foreign host necessary is not the markup's to do.
    return [claim?.length === 0 && marked[0]?.[1] === 0 ? marked : claim, url]
  })
}

/** Guards every way in which script sets an address. Returns what holds the tree that a parser has built. */
export function guardElements({ document, Element }: Window & typeof globalThis, guarding: Guarding): (root: Element) => void {
  /** Puts the address where it waits, if it must be held. */
  const holds = (element: Element, attribute: string, value: string): boolean => {
    // A canonical or alternate link loads nothing.
    if (/^(canonical|alternate)$/.test((element as HTMLLinkElement).rel)) return false
    const [service] = claimsOf(guarding, element, value).flatMap(
      ([claim, url]) => guarding.holder(claim, { what: element.localName, url }) ?? [],
    )
    removeAttribute.call(element, service ? attribute : `${mark}-${attribute}`)
    if (!service) return false
    setAttribute.call(element, mark, service)
    setAttribute.call(element, `${mark}-${attribute}`, value)
    return true
  }

  for (const localName in loading)
    guarding.guard(document.createElement(localName), loading[localName] as string, {
      set: (self, [value], original, attribute) => holds(self, attribute, `${value}`) || original(),
    })
  guarding.guard(Element.prototype, 'setAttribute', {
    value(self, [name, value], original) {
      const attribute = `${name}`.toLowerCase()
      if (!loadingAttributes(self).includes(attribute) || !holds(self, attribute, `${value}`)) original()
    },
  })

  return (root) => {
    for (const element of [root, ...root.querySelectorAll(Object.keys(loading).join())])
      for (const attribute of loadingAttributes(element)) {
        const value = getAttribute.call(element, attribute)
        if (value !== null) holds(element, attribute, value)
      }
  }
}
