// Elements that load something: their address waits in a data attribute until it may be set, by whatever way it comes.
// That form is the same whether the owner, the gate or this file wrote it.

import { type Claim, claimOfUrl } from '@askfirst/policy'
import { addressesIn } from '../addresses.ts'
import type { Guarding } from '../guarding.ts'

/** Marks a held element with the service or category that it waits for. */
export const mark = 'data-askfirst'

// The browser's own, before anything is patched.
const native = Element.prototype
export const getAttribute: Element['getAttribute'] = native.getAttribute
export const setAttribute: Element['setAttribute'] = native.setAttribute
export const removeAttribute: Element['removeAttribute'] = native.removeAttribute

/** The tree in a template. */
const contentOf = Object.getOwnPropertyDescriptor(HTMLTemplateElement.prototype, 'content')?.get as (this: Element) => DocumentFragment

/** Element and attribute where the one loads by the other. Links for visitors and custom elements load nothing. */
const loading =
  /^[^-]+ (src|srcset|srcdoc|poster|background|ping|imagesrcset|style|fill|mask|filter|clip-path)$|^object data$|^meta content$|^(?!a |area )[^-]+ href$/

/** Attributes by which some element loads, quickly told. */
const mayLoad = /src|href|poster|back|ping|style|fill|mask|filter|clip|^data$|^content$/

/** The properties that set such an attribute, by interface; the attribute has the property's name. */
const properties = {
  HTMLScriptElement: 'src',
  HTMLIFrameElement: 'src srcdoc',
  HTMLFrameElement: 'src',
  HTMLImageElement: 'src srcset',
  HTMLLinkElement: 'href rel imageSrcset',
  HTMLSourceElement: 'src srcset',
  HTMLMediaElement: 'src',
  HTMLVideoElement: 'poster',
  HTMLTrackElement: 'src',
  HTMLEmbedElement: 'src',
  HTMLObjectElement: 'data',
  HTMLInputElement: 'src',
  HTMLBaseElement: 'href',
  HTMLMetaElement: 'content httpEquiv',
  HTMLAnchorElement: 'ping',
  HTMLAreaElement: 'ping',
  HTMLBodyElement: 'background',
}

/** Does this element load what it finds in this attribute? */
function loadsBy(element: Element, attribute: string, kind: string): boolean {
  const { localName } = element
  return loading.test(`${localName} ${attribute}`) && (!/^(link|meta)$/.test(localName) || /stylesheet|pre|manifest|icon|refresh/i.test(kind))
}

/** Who claims an element by its mark alone: one service or category, as the markup says. */
export function claimOfMark(element: Element): NonNullable<Claim> {
  const name = getAttribute.call(element, mark)
  return name && name !== 'unlisted' ? [[name, name === 'necessary' ? -1 : 0]] : []
}

/** Who claims each address in the value of a loading attribute; a `srcset` has several. */
export function claimsOf({ rules }: Guarding, element: Element, attribute: string, value: string): [Claim, url: string][] {
  const marked = claimOfMark(element)
  return addressesIn(attribute, value).map((url) => {
    const claim = claimOfUrl(rules, url, document.baseURI)
    // A mark speaks for an address that nobody claims, but to call a foreign host necessary is not the markup's to do.
    return [claim?.length === 0 && marked[0]?.[1] === 0 ? marked : claim, url]
  })
}

/** Holds what is in a tree; `true` where there was something to hold. */
export type HoldWithin = (root: ParentNode) => boolean

/** What elements a tree can have that load something. */
const candidates =
  '[src],[srcset],[srcdoc],[poster],[background],[ping],[imagesrcset],[style*="("],[fill*="("],[mask],[filter],[clip-path],object,meta,link,base,svg *,template,[data-askfirst],askfirst-policy,askfirst-choices'

/** Knows how an element is held. */
export interface Holder {
  /** Has {@link HoldWithin} come by a mark, or an element of ours, since this was last set to `false`? */
  isMarked: boolean
  readonly holdWithin: HoldWithin
  /** Puts the address where it waits, if it must be held. */
  holds(element: Element, attribute: string, value: string, kind?: string): boolean
}

/** See {@link Holder}. */
export function makeHolder(guarding: Guarding, clean: (html: string) => string): Holder {
  const holds: Holder['holds'] = (element, attribute, value, kind) => {
    const { rel, httpEquiv } = element as unknown as Record<string, string>
    if (!loadsBy(element, attribute, kind ?? `${rel}${httpEquiv}`)) return false
    const what = element.localName
    const [service] =
      attribute === 'srcdoc'
        ? [clean(value) !== value && 'unlisted']
        : claimsOf(guarding, element, attribute, value).flatMap(([claim, url]) => guarding.holder(claim, { what, url }) ?? [])
    const place = `${mark}-${attribute}`
    removeAttribute.call(element, service ? attribute : place)
    if (!service) return false
    setAttribute.call(element, mark, service)
    setAttribute.call(element, place, value)
    return true
  }
  const hold = (element: Element): boolean => {
    let isHeld = false
    if (element.localName.startsWith('askfirst-')) holder.isMarked = true
    for (const name of element.getAttributeNames()) {
      if (name === mark) holder.isMarked = true
      else if (mayLoad.test(name)) isHeld = holds(element, name.replace(/^.*:/, ''), `${getAttribute.call(element, name)}`) || isHeld
    }
    return isHeld
  }
  const holder: Holder = {
    isMarked: false,
    holds,
    holdWithin(root) {
      let isHeld = root.nodeType === 1 && hold(root as Element)
      if (root.firstElementChild)
        for (const element of root.querySelectorAll(candidates)) {
          const content = element.localName === 'template' && contentOf.call(element)
          isHeld = (content ? holder.holdWithin(content) : hold(element)) || isHeld
        }
      return isHeld
    },
  }
  return holder
}

/** Guards every way in which script sets an attribute. */
export function guardElements(win: Window & typeof globalThis, { guard }: Guarding, { holds, holdWithin }: Holder): void {
  const become = (element: Element, kind: string): void => {
    for (const place of ['href', 'content']) {
      const value = getAttribute.call(element, place)
      if (value !== null) holds(element, place, value, kind)
    }
  }
  const set = (element: Element | null, attribute: string, value: unknown, original: () => unknown): unknown => {
    const name = `${attribute}`.toLowerCase().replace(/^.*:/, '')
    const given = `${value}`
    if (element && holds(element, name, given)) return undefined
    // What it becomes decides whether it loads.
    if (element && /^(rel|http-?equiv)$/.test(name)) become(element, given)
    return original()
  }
  for (const [type, names] of Object.entries(properties))
    guard((win as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype, names, {
      set: (self, [value], original, name) => set(self, name, value, original),
    })
  // Its tokens do not say whose they are.
  guard(win.HTMLLinkElement.prototype, 'relList', {
    get(self, _, original) {
      become(self, 'stylesheet')
      return original()
    },
  })
  const { prototype } = win.Element
  guard(prototype, 'setAttribute setAttributeNS', {
    value: (self, args, original) => set(self, args[args.length - 2], args[args.length - 1], original),
  })
  guard(prototype, 'setAttributeNode setAttributeNodeNS', {
    value: (self, [attribute], original) => set(self, attribute.name, attribute.value, original),
  })
  guard(win.NamedNodeMap.prototype, 'setNamedItem setNamedItemNS', {
    value(self, [attribute], original) {
      const element = self[0]?.ownerElement
      if (element) return set(element, attribute.name, attribute.value, original)
      const answer = original()
      holdWithin(attribute.ownerElement)
      return answer
    },
  })
  guard(win.Attr.prototype, 'value nodeValue textContent', {
    set: (self, [value], original) => set(self.ownerElement, self.name, value, original),
  })
  // It does not say whose it is, but a class or a number is an address of the site's own.
  guard(win.SVGAnimatedString.prototype, 'baseVal', {
    set(_, [value], original) {
      const image = win.document.createElement('img')
      if (!holds(image, 'src', `${value}`)) original()
    },
  })
  guard(win, 'Audio', {
    value(_, args, original) {
      const audio = original([])
      if (args.length) audio.src = args[0]
      return audio
    },
  })
}
