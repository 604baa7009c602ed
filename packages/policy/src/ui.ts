// How the visitor is asked, with its defaults, and which parts of it fit together.

import type { Ui } from './policy.ts'
import type { Problem } from './problem.ts'

/** By layout; the first one is what it has unless another is named. */
const positions: Readonly<Record<Ui['layout'], readonly Ui['position'][]>> = {
  bar: ['bottom', 'top'],
  box: ['bottom-right', 'bottom-left', 'top-right', 'top-left', 'bottom', 'top'],
  cloud: ['bottom', 'top', 'bottom-left', 'bottom-right', 'top-left', 'top-right'],
  dialog: ['center'],
}

/** `given` with what it leaves out. */
export function uiOf(given: Partial<Ui> = {}): Ui {
  const { layout = 'bar' } = given
  return {
    layout,
    position: positions[layout][0] as Ui['position'],
    theme: 'auto',
    reopen: 'button',
    reopenCorner: 'bottom-left',
    ...given,
  }
}

/** What does not fit the layout. */
export function uiProblems({ layout, position, mount }: Ui): Problem[] {
  const problem = (field: string, message: string): Problem => ({ path: `ui.${field}`, code: 'NOT_ALLOWED', message })
  const known = positions[layout]
  return [
    ...(known.includes(position)
      ? []
      : [
          problem(
            'position',
            `"${position}" is no place for a ${layout}; it can have ${known.map((name) => `"${name}"`).join(', ')}`,
          ),
        ]),
    ...(mount && layout === 'dialog'
      ? [problem('mount', 'a dialog stands over the page; remove `mount`, or choose another layout')]
      : []),
  ]
}
