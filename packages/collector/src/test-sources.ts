// Lets Node run our packages from their sources, never from a stale build: `node --import test-sources.ts`. Threads inherit it.

import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    const name = /^@askfirst\/([a-z]+)$/.exec(specifier)?.[1]
    return next(name ? new URL(`../../${name}/src/index.ts`, import.meta.url).href : specifier, context)
  },
})
