// What the box over a held embed says and offers: a pure function of the site's words and of what the markup says. No DOM.

import type { PlaceholderData } from './placeholder-data.ts'

/** A button of a placeholder: what it does, by the stable name of its control, and its label. */
export type PlaceholderButton = readonly [control: 'allow-once' | 'allow-always' | 'preferences', label: string]

/** One box. */
export interface Placeholder {
  /** Of the service or category; empty where the site has not said who it is. */
  readonly title: string
  readonly text: string
  readonly buttons: readonly PlaceholderButton[]
  /** Label of the button that opens the rest where there is no room for it; absent where there is nothing to decide. */
  readonly open?: string
  /** Address of the site's own picture. */
  readonly poster?: string
  /** Address of a picture that is not the site's own, and is not shown: asking for it would tell somebody of the visit. */
  readonly foreign?: string
}

/**
 * The box for an embed that is held for `name`: a service, which can be had once or always, a category, which can be
 * allowed, or `unlisted`, which nobody can allow.
 * @param picture what `data-askfirst-picture` says; it is the site's own where the page's origin serves it (R33)
 * @param page address of the page
 */
export function placeholderOf(data: PlaceholderData, name: string, picture: string | undefined, page: string): Placeholder {
  const [title = '', text = data.unlisted, category] = data.names[name] ?? []
  const offers: readonly PlaceholderButton[] = category
    ? [['allow-always', category]]
    : [
        ['allow-once', data.once],
        ['allow-always', data.always],
      ]
  return {
    title,
    text,
    buttons: title ? [...offers, ['preferences', data.more]] : [],
    ...(title && { open: data.open.replace('{name}', title) }),
    ...(picture && { [isOwn(picture, page) ? 'poster' : 'foreign']: picture }),
  }
}

function isOwn(address: string, page: string): boolean {
  try {
    return new URL(address, page).origin === new URL(page).origin
  } catch {
    return false
  }
}
