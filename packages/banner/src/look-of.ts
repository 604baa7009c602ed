// The look of a site's surfaces in one language, from its policy.

import type { Colors, Policy, Ui } from '@askfirst/policy'
import { directionOf } from './direction-of.ts'
import type { Look } from './look.ts'

/** What each colour is where the policy names it for only one of light and dark; theme.css has the same. */
const otherwise: Readonly<Record<keyof Colors, string>> = {
  text: 'CanvasText',
  background: 'Canvas',
  accent: 'var(--ink)',
  accentText: 'var(--paper)',
  focus: '#2f7de1',
}

/**
 * The strongest colours that the visitor's system has, whatever the site's are; theme.css has the same where the visitor
 * asks for more contrast. Here, because few sites want it, and stronger than theme.css, because that comes once more with
 * every surface.
 */
const contrast =
  '.askfirst[data-theme]{--ink:CanvasText;--paper:Canvas;--accent:var(--ink);--on-accent:var(--paper);--quiet:var(--ink);--line:var(--ink)}'

/** For every surface alike. */
export function lookOf({ ui }: Policy, language: string): Look {
  const colors = ui.theme === 'contrast' ? contrast : cssOf(ui.colors)
  return { language, direction: directionOf(language), theme: ui.theme, colors }
}

/** The custom properties that a site could set itself. */
function cssOf({ light = {}, dark = {} }: Ui['colors'] = {}): string | undefined {
  const declarations = (Object.keys(otherwise) as (keyof Colors)[])
    .filter((name) => light[name] ?? dark[name])
    .map((name) => {
      const property = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)
      return `--askfirst-${property}:light-dark(${light[name] ?? otherwise[name]},${dark[name] ?? otherwise[name]})`
    })
  return declarations.length ? `.askfirst{${declarations.join(';')}}` : undefined
}
