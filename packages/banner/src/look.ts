// What every surface of askfirst has in common on a page: language, direction, colours.

import type { Policy } from '@askfirst/policy'

/** Read by whatever puts something on a page. */
export interface Look {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly theme: Policy['ui']['theme']
}

/** `element` as a surface that theme.css styles: nothing of the site's CSS gets in, nothing of ours gets out. */
export function dress<E extends HTMLElement>(element: E, look: Look): E {
  element.className = 'askfirst'
  element.lang = look.language
  element.dir = look.direction
  element.dataset.theme = look.theme
  return element
}
