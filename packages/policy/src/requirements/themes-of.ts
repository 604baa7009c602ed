// The colours of a policy as they are painted, where it is light and where it is dark.

import type { Colors, Ui } from '../policy.ts'

/** All that is painted; `focus` only where the policy names it. */
export interface Painted extends Required<Omit<Colors, 'focus'>> {
  /** Where it was written: `ui.colors.dark`. */
  readonly path: string
}

/** What a browser paints where the policy names nothing: `Canvas` and `CanvasText` of Chromium, Firefox and WebKit come near it. */
const system = { light: { text: '#000', background: '#fff' }, dark: { text: '#fff', background: '#1e1e1e' } }

/** Light and dark, as far as the theme can be that and the policy names colours for it. */
export function themesOf({ theme, colors }: Ui): readonly Painted[] {
  // Its colours are not the policy's.
  if (theme === 'contrast') return []
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const own = colors?.[scheme]
    if (!own || (theme !== 'auto' && theme !== scheme)) return []
    const { text, background } = { ...system[scheme], ...own }
    const { accent = text, accentText = background } = own
    return [{ text, background, accent, accentText, path: `ui.colors.${scheme}` }]
  })
}
