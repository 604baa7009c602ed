// Every look that is shipped: layouts, themes, widths, directions.

import type { PolicyInput } from 'askfirst'
import type { Page } from 'playwright/test'

type Ui = NonNullable<PolicyInput['ui']>

/** By name; `page` is a bar that stands in an element of the page. */
export const layouts = {
  bar: { layout: 'bar' },
  box: { layout: 'box' },
  cloud: { layout: 'cloud' },
  dialog: { layout: 'dialog' },
  page: { layout: 'bar', mount: '#here' },
} as const satisfies Readonly<Record<string, Ui>>

/** By name: what the policy says, and what the visitor's system is. Each says the contrary of the other where it can. */
export const themes = {
  light: { ui: { theme: 'light' }, system: { colorScheme: 'dark' } },
  dark: { ui: { theme: 'dark' }, system: { colorScheme: 'light' } },
  contrast: { ui: { theme: 'contrast' }, system: { colorScheme: 'light' } },
  forced: { ui: { theme: 'auto' }, system: { colorScheme: 'dark', forcedColors: 'active' } },
} as const satisfies Readonly<Record<string, { ui: Ui; system: Parameters<Page['emulateMedia']>[0] }>>

/** In pixels, and how high the window is then. */
export const widths = { 1280: 800, 320: 640 } as const

/** A language of each direction. */
export const directions = { ltr: 'en', rtl: 'ar' } as const

/** All names of `table`, with their types. */
export function namesOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[]
}
