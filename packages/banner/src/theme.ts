// The style sheet that every surface shares, for the package that shares it.

import css from './theme.css?inline'

/** See theme.css. */
export const theme: string = css
