import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allowed, circles, type Sources, wrongImports } from './layers.ts'
import { packages } from './packages.ts'

// What is published: everything but what the package's own build leaves out, which are its tests and what they need.
const sources: Sources = Object.fromEntries(
  packages.flatMap(({ id, folder }) => {
    const { exclude } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')) as { readonly exclude: readonly string[] }
    const paths = globSync('src/**/*.{ts,tsx}', {
      cwd: folder,
      exclude: exclude.flatMap((pattern) => [pattern, `${pattern}/**`]),
    })
    return paths.map((path) => [`${id}/${path.replaceAll('\\', '/')}`, readFileSync(join(folder, path), 'utf8')] as const)
  }),
)

test('every package has its row in the table', () => {
  expect(Object.keys(allowed).sort()).toEqual(packages.map(({ id }) => id).sort())
})

test('every import goes where the architecture allows', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(packages.length)
  expect(wrongImports(sources)).toEqual([])
})

test('no file imports itself in a circle', () => {
  expect(circles(sources)).toEqual([])
})

test('packages form no circle', () => {
  const below = (id: string): string[] =>
    (allowed[id] ?? []).flatMap((name) => {
      const lower = name.replace('@askfirst/', '')
      return lower === id || !(lower in allowed) ? [] : [lower, ...below(lower)]
    })
  for (const id of Object.keys(allowed)) expect(below(id)).not.toContain(id)
})

test('manifests name what the sources may import, and nothing more', () => {
  for (const { id, manifest } of packages) {
    const npm = Object.keys(manifest.dependencies ?? {})
    expect(npm.filter((name) => !allowed[id]?.includes(name))).toEqual([])
  }
})

test.each([
  ['upwards', 'policy/src/a.ts', "import { x } from '@askfirst/blocker'"],
  ['sideways', 'receipt/src/a.ts', "import { x } from '@askfirst/sdk'"],
  ['below its table', 'collector/src/a.ts', "import express from 'express'"],
  ['into Node', 'policy/src/a.ts', "import { hash } from 'node:crypto'"],
  ['into the sources of another', 'banner/src/a.ts', "import { x } from '../../policy/src/x.ts'"],
  ['by export', 'sdk/src/a.ts', "export { x } from '@askfirst/banner'"],
  ['for its effect', 'sdk/src/a.ts', "import 'core-js'"],
  ['at run time', 'policy/src/a.ts', "const x = await import('jose')"],
  ['over several lines', 'policy/src/a.ts', "import {\n  type A,\n  b,\n} from 'jose'"],
  ['for a type only', 'policy/src/a.ts', "import type { Context } from 'hono'"],
])('would catch an import %s', (_how, path, text) => {
  expect(wrongImports({ [path]: text })).toHaveLength(1)
})

test('would catch a circle, and leaves types alone', () => {
  const a = 'policy/src/a.ts'
  expect(circles({ [a]: "import { b } from './b.ts'", 'policy/src/b.ts': "export * from './a.ts'" })).toHaveLength(1)
  expect(circles({ [a]: "import { b } from './b.ts'", 'policy/src/b.ts': "import { type A } from './a.ts'" })).toEqual([])
})
