// Held embeds explain themselves: who wants to show something here, why, and how to allow it (R33).

import { type Askfirst, embeds } from '@askfirst/policy'
import { dress } from './look.ts'
import { make, makeButton } from './make.ts'
import { placeOver, type RuleList } from './place-over.ts'
import type { PlaceholderData } from './placeholder-data.ts'
import { placeholderOf } from './placeholder-of.ts'

/** Where the address of a held embed waits, in the owner's markup and in the blocker's. */
const waiting = 'src srcset srcdoc data'.split(' ').flatMap((name) => [`data-${name}`, `data-askfirst-${name}`])
const held = `:is(${embeds}):is([${waiting.join('],[')}])`

/**
 * Puts a box over every held embed of the page, now and whenever one is added, and takes it away when the embed is
 * released or removed. The embed keeps its place and size. `rules` takes the sizes: the layer of
 * the style sheet, since it overrules anything outside.
 */
export function fillPlaceholders(askfirst: Askfirst, data: PlaceholderData, rules: RuleList): void {
  const boxes = new Map<Element, () => void>()
  const fill = () => {
    for (const [embed, remove] of boxes) {
      if (embed.isConnected && embed.matches(held)) continue
      remove()
      boxes.delete(embed)
    }
    for (const embed of document.querySelectorAll<HTMLElement>(held)) {
      // Film and sound are where their sources are.
      const shown = embed.localName === 'source' ? (embed.parentElement as HTMLElement) : embed
      // What has several sources needs to be asked for once.
      if (boxes.has(embed) || shown.nextElementSibling?.localName === 'askfirst-embed') continue
      boxes.set(
        embed,
        placeOver(shown, boxOf(askfirst, data, embed.dataset.askfirst as string, shown.dataset.askfirstPicture), rules),
      )
    }
  }
  const observer = new MutationObserver(fill)
  // It is no layer that comes and goes: a receipt names what it says, and another language takes its place.
  askfirst.present({
    ...data,
    view: 'embed',
    layout: 'placeholder',
    show() {},
    hide() {
      observer.disconnect()
      for (const remove of boxes.values()) remove()
    },
  })
  observer.observe(document, {
    subtree: true,
    childList: true,
    // They come where an embed is held later in its life, and go where it is released.
    attributeFilter: waiting,
  })
  fill()
}

/** The box for the embed of a service, a category, or `unlisted`, with the picture that the markup names. */
export function boxOf(askfirst: Askfirst, data: PlaceholderData, name: string, picture?: string): HTMLElement {
  const { title, text, buttons, open, poster, foreign } = placeholderOf(data, name, picture, location.href)
  if (foreign) console.warn(`askfirst: data-askfirst-picture is not of this origin: ${foreign}`)
  const pressed = { 'allow-once': () => askfirst.allowOnce(name), 'allow-always': () => void askfirst.decide({ [name]: true }) }
  const controls = buttons.map(([control, label]) => {
    const button = makeButton(label, control)
    button.onclick = pressed[control as keyof typeof pressed]
    return button
  })
  // Where there is no room for it, it opens over the page.
  const words = make(
    'div',
    open ? { popover: '' } : {},
    make('b', {}, title),
    make('p', {}, text),
    ...(open ? [make('div', {}, ...controls)] : []),
  )
  const opener = makeButton(open ?? '')
  opener.popoverTargetElement = words
  const box = document.createElement('askfirst-embed')
  box.role = 'group'
  box.ariaLabel = title || text
  if (poster) box.append(make('img', { src: poster, alt: '' }))
  box.append(...(open ? [opener] : []), words)
  return dress(box, data)
}
