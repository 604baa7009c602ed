// Stands in for Preact in the bundles of files that borrow that of askfirst.widget.js: it is there when something is drawn,
// not yet when the file arrives.

import type { ComponentChildren, render as renderType } from 'preact'
import type { jsx as jsxType } from 'preact/jsx-runtime'
import { handedOver } from './hand-over.ts'

/** What is borrowed. */
export interface Renderer {
  readonly render: typeof renderType
  readonly jsx: typeof jsxType
}

/** See `preact`. */
export const render: Renderer['render'] = (...args) => owned().render(...args)

/** See `preact/jsx-runtime`. */
export const jsx: Renderer['jsx'] = ((...args: Parameters<Renderer['jsx']>) => owned().jsx(...args)) as Renderer['jsx']

export { jsx as jsxs }

/** See `preact`. */
export const Fragment = ({ children }: { children?: ComponentChildren }): ComponentChildren => children

function owned(): Renderer {
  return handedOver('renderer') as Renderer
}
