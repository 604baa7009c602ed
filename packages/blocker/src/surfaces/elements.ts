// Elements that load something: their address waits in a data attribute until it may be set, by whatever way it comes.
// That form is the same whether the owner, the gate or this file wrote it.

import { type Claim, claimOfUrl } from '@askfirst/policy'
import { addressesIn, addressesInText, cssWithout, importsIn } from '../addresses.ts'
import type { Guarding } from '../guarding.ts'

/** Marks a held element with the service or category that it waits for. */
export const mark = 'data-askfirst'

// The browser's own, before anything is patched.
const native = Element.prototype
export const getAttribute: Element['getAttribute'] = native.getAttribute
export const setAttribute: Element['setAttribute'] = native.setAttribute
export const removeAttribute: Element['removeAttribute'] = native.removeAttribute
const markup = Object.getOwnPropertyDescriptor(native, 'innerHTML') as Required<PropertyDescriptor>

/** Attributes by which whatever has them loads. */
export const attributes = 'src|srcset|srcdoc|poster|background|ping|imagesrcset|data|fill|mask|filter|clip-path'

/** Element, attribute and kind where the one loads by the other. Links for visitors and custom elements load nothing. */
const loading = RegExp(
  `^[^-]* (${attributes}) | style |^(?!a |area |link |meta )[^-]* href |^link href .*(sheet|pre|icon|manifest)|^meta content .*refresh`,
  'i',
)

/** What elements a tree can have that load something, or wait. */
const candidates = `[${attributes.replaceAll('|', '],[')}],[style*="("],link,meta,base,svg *,script,style,template,[${mark}],askfirst-policy,askfirst-choices`

/** Markup that has none of them is passed on as it is, as most is. */
const mayLoad = RegExp(`<(link|meta|base|svg|script|style|template)|(${attributes}|style)\\s*=`, 'i')

/** Who claims an element by its mark alone: one service or category, as the markup says. */
export function claimOfMark(element: Element): Claim {
  const name = getAttribute.call(element, mark)
  return name === 'necessary' ? undefined : name && name !== 'unlisted' ? [[name, 0]] : []
}

/** Who claims an address in the value of a loading attribute. */
export function claimOfAddress({ rules }: Guarding, element: Element, url: string): Claim {
  const claim = claimOfUrl(rules, url, document.baseURI)
  // A mark speaks for an address that nobody claims, but to call a foreign host necessary is not the markup's to do.
  return claim?.length === 0 ? (claimOfMark(element) ?? claim) : claim
}

/** Knows how an element is held. */
export interface Holder {
  /** Called for every mark and every element of ours that comes into the page. */
  found?: () => void
  /** Holds what is in a tree. */
  holdWithin(root: ParentNode): void
  /** Puts the address where it waits, if it must be held. */
  holds(element: Element, attribute: string, value: string, kind?: string): boolean
  /** What may stand in a style or a script. The whole text, or the type of the script, waits in an attribute. */
  textFor(element: Element, text: string): string
  /** The same markup, with what must be held as the blocker holds it; `context` is the element whose content it will be. */
  clean(html: string, context?: Element): string
}

/** See {@link Holder}. */
export function makeHolder(guarding: Guarding): Holder {
  let inert: Document | undefined
  let count = 0
  const wait = (element: Element, service: string, place: string, value: string): void => {
    count++
    setAttribute.call(element, mark, service)
    setAttribute.call(element, `${mark}-${place}`, value)
  }
  const hold = (element: Element): void => {
    const { localName, textContent } = element as HTMLElement
    if (/^askfirst-/.test(localName)) holder.found?.()
    if (localName === 'template') holder.holdWithin((element as HTMLTemplateElement).content)
    for (const name of element.getAttributeNames()) {
      if (name === mark) holder.found?.()
      else holder.holds(element, name.replace(/^.*:/, ''), `${getAttribute.call(element, name)}`)
    }
    if (/^s(tyle|cript)$/.test(localName)) {
      const text = holder.textFor(element, textContent as string)
      if (text !== textContent) element.textContent = text
    }
  }
  const holder: Holder = {
    holds(element, attribute, value, kind) {
      const { localName: what, rel, httpEquiv } = element as HTMLLinkElement & HTMLMetaElement
      if (!loading.test(`${what} ${attribute} ${kind ?? `${rel}${httpEquiv}`}`)) return false
      const [service] =
        attribute === 'srcdoc'
          ? [holder.clean(value) !== value && 'unlisted']
          : addressesIn(attribute, value).flatMap((url) => guarding.holder(claimOfAddress(guarding, element, url), { what, url }) ?? [])
      removeAttribute.call(element, service ? attribute : `${mark}-${attribute}`)
      if (service) wait(element, service, attribute, value)
      return !!service
    },
    textFor(element, text) {
      const { localName: what, type } = element as HTMLScriptElement
      let service: string | undefined
      const isHeld = (url: string): unknown => {
        const found = guarding.urlHolder(url, what)
        service ??= found
        return found
      }
      if (what === 'style') {
        const rest = cssWithout(text, isHeld)
        if (service) wait(element, service, 'text', text)
        return rest
      }
      if (type !== 'text/plain' && getAttribute.call(element, 'src') === null) {
        const found = /map|rules/.test(type) ? addressesInText(text) : importsIn(text)
        if (found.filter(isHeld).length) {
          wait(element, service as unknown as string, 'type', type)
          setAttribute.call(element, 'type', 'text/plain')
        }
      }
      return text
    },
    holdWithin(root) {
      if (root.nodeType === 1) hold(root as Element)
      if (root.firstElementChild) for (const element of root.querySelectorAll(candidates)) hold(element)
    },
    clean(html, context) {
      if (!mayLoad.test(html)) return html
      inert ??= document.implementation.createHTMLDocument()
      const root = inert.importNode(context ?? document.createElement('template'))
      markup.set.call(root, html)
      const before = count
      holder.holdWithin((root as HTMLTemplateElement).content ?? root)
      return count > before ? markup.get.call(root) : html
    },
  }
  return holder
}
