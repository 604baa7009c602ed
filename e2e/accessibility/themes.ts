// The colours a visitor's system can ask for.

import type { Page } from 'playwright/test'

/** By name, as the browser's media features. The first one is what a page starts with. */
export const themes = {
  light: { colorScheme: 'light', contrast: null, forcedColors: null },
  dark: { colorScheme: 'dark', contrast: null, forcedColors: null },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: null },
  forced: { colorScheme: 'dark', contrast: null, forcedColors: 'active' },
} as const satisfies Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>>

export type Theme = keyof typeof themes

export const themeNames = Object.keys(themes) as readonly Theme[]
