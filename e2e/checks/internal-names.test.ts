// The names that the two bundles of the blocker share shortened: none that anybody else knows, and the same in both.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './packages.ts'

const { internalNames } = (await import(join(root, 'rollup.config.mjs'))) as { readonly internalNames: readonly string[] }

const textOf = (path: string): string => readFileSync(join(root, 'packages', path), 'utf8')

/** Names of the properties that a file declares in its types, labels of its tuples included. */
function declaredIn(path: string): string[] {
  const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  return [...code.matchAll(/(?<![\w.])(\w+)\??(?=\s*[:(<])/g)].map(([, name]) => `${name}`)
}

const known = [
  ...['askfirst', 'decision', 'rules', 'policy', 'notice'].flatMap((name) => declaredIn(`policy/src/${name}.ts`)),
  // Asked for by their names.
  ...['press', 'later'],
]

test('what is declared is found', () => {
  for (const name of ['acceptAll', 'allowOnce', 'held', 'withdrawn', 'layout', 'validUntil', 'services', 'gpc'])
    expect(known).toContain(name)
})

test('no name that a page, the rules or another file sees is shortened', () => {
  expect(internalNames.filter((name) => known.includes(name))).toEqual([])
})

test.each(['main', 'decide-main'])('%s has each of them shortened', (bundle) => {
  const code = textOf(`blocker/dist/bundles/${bundle}.js`)
  expect(internalNames.filter((name) => new RegExp(`(\\.|[{,])${name}\\b(?!["'\`])`).test(code))).toEqual([])
})
