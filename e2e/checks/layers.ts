// Which package may import what (ARCHITECTURE, "Packages and the direction of imports"), and who does not keep to it.

import { dirname, join } from 'node:path/posix'
import { importsOf } from './imports-of.ts'

/** By package: what it may import. `node:` stands for what Node brings along. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  blocker: ['@askfirst/policy', 'js-cookie'],
  // The hooks are entries of their own; their libraries are the app's (peer dependencies).
  sdk: ['@askfirst/policy', 'preact', 'react'],
  banner: ['@askfirst/policy', '@askfirst/sdk'],
  widget: ['@askfirst/policy', '@askfirst/sdk', '@askfirst/banner', 'preact', '@floating-ui/dom'],
  signals: ['@askfirst/policy', '@askfirst/sdk'],
  receipt: ['@askfirst/policy', 'jose'],
  gate: ['@askfirst/policy', 'parse5', 'node:'],
  // Routing, sockets and parsing of HTTP are not what this project exists for.
  // Its operator pages are bundled with what draws them.
  collector: [
    '@askfirst/policy',
    '@askfirst/receipt',
    'hono',
    '@hono/node-server',
    'pg',
    'prom-client',
    'zod',
    'preact',
    'chart.js',
    'node:',
  ],
  askfirst: [
    '@askfirst/policy',
    '@askfirst/blocker',
    '@askfirst/sdk',
    '@askfirst/banner',
    '@askfirst/widget',
    '@askfirst/signals',
    '@askfirst/gate',
    '@askfirst/receipt',
    '@askfirst/collector',
    'askfirst',
    'commander',
    // The cookie table of a page that is built on a server, by the same components and the same Preact as in the browser.
    'preact-render-to-string',
    'preact',
    'node:',
  ],
}

/** Sources by path below `packages/`: `policy/src/match.ts`. */
export type Sources = Readonly<Record<string, string>>

/** One line for each import that goes where it may not. */
export function wrongImports(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const [id = ''] = path.split('/')
    return importsOf(text)
      .filter(({ from }) => !mayImport(id, path, from))
      .map(({ from }) => `${path} imports ${from}`)
  })
}

function mayImport(id: string, path: string, from: string): boolean {
  if (from.startsWith('.')) return join(dirname(path), from).startsWith(`${id}/src/`)
  return (allowed[id] ?? []).some((name) =>
    name === 'node:' ? from.startsWith(name) : from === name || from.startsWith(`${name}/`),
  )
}

/** The files of each circle of run-time imports, as `a.ts -> b.ts -> a.ts`. Types may refer to each other. */
export function circles(sources: Sources): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    if (trail.includes(path) || done.has(path)) return
    for (const { from, typeOnly } of importsOf(sources[path] ?? ''))
      if (from.startsWith('.') && !typeOnly) visit(join(dirname(path), from), [...trail, path])
    done.add(path)
  }
  for (const path of Object.keys(sources)) visit(path, [])
  return found
}
