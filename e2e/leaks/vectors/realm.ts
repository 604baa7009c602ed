// A vector that gets a window and uses it. Knows neither the ways to get one nor what holds them.

import type { Vector } from '../vector.ts'

/** Name, what the page's script does, and files of the site. It calls `use(w)`, once or more, as early as that way allows. */
export type Way = readonly [way: string, run: string, files?: Readonly<Record<string, string>>]

/** Stores and asks in three ways, so that a window with only some of its functions guarded is seen too. */
const use = `
const framed = () => { const f = document.createElement('iframe'); document.body.append(f); return f }
const use = (w) => {
  for (const run of [
    () => { w.document.cookie = '_ad_1=1' },
    () => { w.localStorage.setItem('ad_1', '1') },
    // A window that is about to go elsewhere takes its other requests along.
    () => { w.fetch('{{third}}/data.json?{{id}}', { keepalive: true }).catch(() => {}) },
  ]) try { run() } catch {}
}`

/** The vector of one way. */
export function realm([way, run, files]: Way): Vector {
  return { name: `a window by ${way}`, surface: 'realm', run: `${use}\n${run}`, ...(files && { files }) }
}
