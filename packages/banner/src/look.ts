// What every surface of askfirst has in common on a page: language, direction, colours.

import type { Ui } from '@askfirst/policy'
import { adoptStyles } from './adopt-styles.ts'

/** Read by whatever puts something on a page. */
export interface Look {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly theme: Ui['theme']
  /** The policy's own colours, as CSS. */
  readonly colors?: string | undefined
}

let colors: string | undefined

/** `element` as a surface that theme.css styles: nothing of the site's CSS gets in, nothing of ours gets out. */
export function dress<E extends HTMLElement>(element: E, look: Look): E {
  // Once, not for every surface.
  if (look.colors !== colors) adoptStyles(look.colors as string)
  colors = look.colors
  element.className = 'askfirst'
  element.lang = look.language
  element.dir = look.direction
  element.dataset.theme = look.theme
  return element
}
