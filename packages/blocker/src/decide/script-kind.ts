// When a script runs, by its attributes (HTML section 4.12.1.1). Knows nothing of who may.

import { mark } from '@askfirst/policy'
import { getAttribute } from '../surfaces/elements.ts'
import { isText, waitingIn } from './waiting-in.ts'

/** As a parser would have taken it. */
export interface ScriptKind {
  /** Others wait for a `blocking` one; `deferred` ones come after all of them, in order; `async` ones when they like. */
  readonly when: 'blocking' | 'deferred' | 'async'
  /** Does it tell when it has run, or cannot? Inline scripts have run as soon as they are in the page. */
  readonly isAwaited: boolean
}

/** Of a script that is held, or not yet in the page. */
export function kindOf(script: Element): ScriptKind {
  const type = getAttribute.call(script, isText(script) ? `${mark}-type` : 'type') ?? ''
  const has = (name: string): boolean => script.hasAttribute(name)
  const isExternal = has('src') || has('href') || waitingIn(script).some(([, real]) => /src|href/.test(real))
  const isModule = /^module$/i.test(type)
  const isLoaded = isExternal || isModule
  return {
    when: isLoaded && has('async') ? 'async' : isModule || (isExternal && has('defer')) ? 'deferred' : 'blocking',
    // Of what is no script, or is for browsers without modules, nobody hears anything.
    isAwaited: isModule || (isExternal && !has('nomodule') && /^\s*$|script/i.test(type)),
  }
}
