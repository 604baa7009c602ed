// All shipped texts, of banner and widget together, by language.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './packages.ts'

/** By key. */
export type Texts = Readonly<Record<string, string>>

const packages = ['banner', 'widget']

/** By language tag, English first. */
export async function shippedTexts(): Promise<ReadonlyMap<string, Texts>> {
  const tags = readdirSync(join(root, 'packages/banner/src/languages')).map((file) => file.replace(/\.ts$/, ''))
  const all = await Promise.all(
    ['en', ...tags.filter((tag) => tag !== 'en')].map(async (tag) => {
      const files = await Promise.all(
        packages.map((name) => import(join(root, 'packages', name, 'src/languages', `${tag}.ts`)) as Promise<{ default: Texts }>),
      )
      return [tag, Object.assign({}, ...files.map((file) => file.default)) as Texts] as const
    }),
  )
  return new Map(all)
}
