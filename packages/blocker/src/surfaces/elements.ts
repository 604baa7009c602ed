// Elements that load something: their address waits in a data attribute until it may be set, by whatever way it comes.
// That form is the same whether the owner, the gate or this file wrote it.

import {
  attributes,
  type Claim,
  claimOfMarked,
  image,
  type Judge,
  judgeAttribute,
  judgeCss,
  judgeScript,
  loading,
  mark,
} from '@askfirst/policy'
import type { Guarding } from '../guarding.ts'
import { trusted } from '../trusted.ts'

// The browser's own, before anything is patched.
const native = Element.prototype
export const getAttribute: Element['getAttribute'] = native.getAttribute
export const setAttribute: Element['setAttribute'] = native.setAttribute
export const removeAttribute: Element['removeAttribute'] = native.removeAttribute
const markup = Object.getOwnPropertyDescriptor(native, 'innerHTML') as Required<PropertyDescriptor>

/** What elements a tree can have that load something, or wait. */
const candidates = `[${attributes.replaceAll('|', '],[')}],[style*="("],link,meta,base,svg *,script,style,template,[${mark}],askfirst-policy,askfirst-choices`

/** Markup that has none of them is passed on as it is, as most is. */
const mayLoad = RegExp(`<(link|meta|base|svg|script|style|template)|(${attributes}|style)\\s*=`, 'i')

/** The name that it is marked with. */
export function markOf(element: Element): string | null {
  return getAttribute.call(element, mark)
}

/** Who claims an address in the value of a loading attribute. */
export function claimOfAddress({ rules }: Guarding, element: Element, url: string): Claim {
  // What is in no page yet, as in a template, is at no address.
  const base = /^h/.test(element.baseURI) ? element.baseURI : document.baseURI
  return claimOfMarked(rules, markOf(element), url, base)
}

/** Knows how an element is held. */
export interface Holder {
  /** Called for every mark and every element of ours that comes into the page. */
  found?: () => void
  /** Holds what is in a tree. */
  holdWithin(root: ParentNode): void
  /**
   * What may stand in an attribute, or as the `text` of a style or script; `undefined` where nothing may. What must be held waits in
   * an attribute: the value, the whole text of a style, the type of a script.
   */
  rest(element: Element, place: string, value: string, kind?: string): string | undefined
  /** Takes the addresses out of a style sheet of the site that has come; what it would load loads later than it. */
  holdSheet(sheet: CSSStyleSheet): void
  /** The tag of the page script, which comes first in every document that is made of a text. */
  readonly ours: string
  /** The same markup, with what must be held as the blocker holds it; `context` is the element whose content it will be. */
  clean(html: string, context?: Element): string
}

/** See {@link Holder}. */
export function makeHolder(guarding: Guarding, ours: string): Holder {
  let inert: Document | undefined
  let count = 0
  const hold = (element: Element): void => {
    const { localName } = element
    if (/^askfirst-/.test(localName)) holder.found?.()
    if (localName === 'template') holder.holdWithin((element as HTMLTemplateElement).content)
    for (const name of element.getAttributeNames()) {
      const value = getAttribute.call(element, name)
      // Held by its other name already.
      if (value !== null) holder.rest(element, name.replace(/^.*:/, ''), value)
    }
    if (!/^s(tyle|cript)$/.test(localName)) return
    const { textContent } = element
    const text = holder.rest(element, 'text', textContent as string)
    if (text !== textContent) element.textContent = text as string
  }
  const judgeOf =
    (element: Element, found: (service: string) => void): Judge =>
    (url) => {
      const service = guarding.holder(claimOfAddress(guarding, element, url), { what: element.localName, url })
      if (service) found(service)
      return service
    }
  const holder: Holder = {
    rest(element, place, value, kind) {
      const { localName: what, rel, httpEquiv, type } = element as HTMLLinkElement & HTMLMetaElement & HTMLScriptElement
      let service: string | undefined
      const judge = judgeOf(element, (found) => {
        service ??= found
      })
      let rest: string | undefined = value
      let waits = place
      if (place === mark) holder.found?.()
      if (!loading.test(`${what} ${place} ${kind ?? `${rel}${httpEquiv}`}`)) return value
      if (place === 'srcdoc') {
        const text = holder.clean(value)
        const html =
          // By a function: written into the page, ours is full of what a replacement means by `$`.
          /script|\son/i.test(text) && !text.includes(ours)
            ? text.replace(/^(\s*<!doctype.*?>)?/is, (start) => start + ours)
            : text
        if (html === value) return value
        setAttribute.call(element, place, trusted.createHTML(html))
        return undefined
      }
      if (place !== 'text') image.test(`${what} ${place} ${value}`) || judgeAttribute(place, value, judge)
      else if (what === 'style') rest = judgeCss(value, judge)
      else if (type !== 'text/plain' && !(element as HTMLScriptElement).src) {
        judgeScript(value, type, judge)
        waits = 'type'
        // Of a script with an address nothing else runs.
        if (value && getAttribute.call(element, `${mark}-src`)) service = markOf(element) as string
      }
      if (place !== 'text')
        for (const name of service ? [place, `xlink:${place}`] : [`${mark}-${place}`]) removeAttribute.call(element, name)
      if (!service) return value
      count++
      // WebKit loads the image of an embed though its address has gone, unless the embed leaves the page for a moment (seen in
      // WebKitGTK 2.50; e2e/gaps/webkit.spec.ts fails without it).
      if (what === 'embed') element.parentNode?.insertBefore(element, element.nextSibling)
      setAttribute.call(element, mark, service)
      setAttribute.call(element, `${mark}-${waits}`, waits === 'type' ? type : value)
      if (waits === 'type') setAttribute.call(element, waits, 'text/plain')
      holder.found?.()
      return place === 'text' ? rest : undefined
    },
    ours,
    holdSheet(sheet) {
      const link = sheet.ownerNode as HTMLLinkElement
      // That of another origin nobody may read.
      try {
        const judge = judgeOf(link, (service) => {
          // It comes again when that is granted; what nobody claims never is.
          if (service === 'unlisted' || !link.href) return
          setAttribute.call(link, mark, service)
          setAttribute.call(link, `${mark}-href`, link.href)
        })
        for (const [at, { cssText }] of [...sheet.cssRules].entries()) {
          const rest = judgeCss(cssText, judge)
          if (rest === cssText) continue
          sheet.deleteRule(at)
          sheet.insertRule(rest, at)
        }
      } catch {}
    },
    holdWithin(root) {
      if (root.nodeType === 1) hold(root as Element)
      if (root.firstElementChild) for (const element of root.querySelectorAll(candidates)) hold(element)
    },
    clean(html, context) {
      if (!mayLoad.test(html)) return html
      inert ??= document.implementation.createHTMLDocument()
      const root = inert.importNode(context ?? document.createElement('template'))
      markup.set.call(root, trusted.createHTML(html))
      const before = count
      holder.holdWithin((root as HTMLTemplateElement).content ?? root)
      return count > before ? markup.get.call(root) : html
    },
  }
  return holder
}
