// What the hooks of every framework share: whether a name is allowed, and when that changes.

import { connect } from './connect.ts'

/** Is this category or service allowed now? Before the script has run, nothing is. */
export function isAllowed(name: string): boolean {
  return connect().allows(name)
}

/** Calls `changed` whenever the answer may have changed; returns what stops that. */
export function onAllowedChange(changed: () => void): () => void {
  const askfirst = connect()
  const stops = [askfirst.on('ready', changed), askfirst.on('change', changed)]
  return () => {
    for (const stop of stops) stop()
  }
}
