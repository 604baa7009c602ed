// Windows of the same origin have built-ins of their own: each is guarded before the page can reach it.

import type { Guarding } from './guarding.ts'
import { holdScript } from './surfaces/scripts.ts'

type Realm = Window & typeof globalThis

/** The methods by which an element comes into a document. */
const insertions = {
  Node: 'appendChild insertBefore replaceChild',
  Element: 'append prepend before after replaceWith replaceChildren insertAdjacentElement moveBefore',
  CharacterData: 'before after replaceWith',
  DocumentFragment: 'append prepend replaceChildren',
  Range: 'insertNode surroundContents',
}

/** Has `guardRealm` guard every window that this one can reach, and every one that those can. */
export function watchRealms(
  top: Realm,
  guarding: Guarding,
  guardRealm: (realm: Realm) => void,
): () => void {
  const { guard } = guarding
  const known = new WeakSet<object>()
  const meet = (win: Realm | null | undefined): void => {
    // A window of another origin lets nobody in. A frame that navigates keeps its window and gets other built-ins.
    try {
      if (!win || known.has(win.Object)) return
      known.add(win.Object)
    } catch {
      return
    }
    watch(win)
    guardRealm(win)
  }
  const look = (win: Realm): void => {
    for (let i = 0; i < win.length; i++) meet(win[i] as Realm)
  }
  const watch = (win: Realm): void => {
    const after = (original: () => unknown): unknown => {
      const answer = original()
      if (win.length) look(win)
      return answer
    }
    for (const [type, names] of Object.entries(insertions))
      guard((win as unknown as Record<string, { prototype: object }>)[type]?.prototype, names, {
        value(_, nodes, original) {
          for (const node of nodes) if (node?.localName === 'script') holdScript(guarding, node)
          return after(original)
        },
      })
    for (const type of [win.Element, win.ShadowRoot]) {
      guard(type.prototype, 'innerHTML outerHTML', { set: (_, __, original) => after(original) })
      guard(type.prototype, 'insertAdjacentHTML setHTMLUnsafe', { value: (_, __, original) => after(original) })
    }
    guard(win.Document.prototype, 'write writeln', { value: (_, __, original) => after(original) })
    for (const type of [win.HTMLIFrameElement, win.HTMLFrameElement, win.HTMLObjectElement])
      guard(type?.prototype, 'contentWindow contentDocument', {
        get(_, __, original) {
          const answer = original()
          meet(answer?.defaultView === undefined ? answer : answer.defaultView)
          return answer
        },
      })
    guard(win, 'open', {
      value(_, __, original) {
        const opened = original()
        meet(opened)
        return opened
      },
    })
    look(win)
  }
  known.add(top.Object)
  watch(top)
  return () => look(top)
}
