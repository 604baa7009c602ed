import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import demoPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { build, definePolicy, type PolicyInput } from 'askfirst'
import { expect, test } from 'vitest'
import { root } from './packages.ts'

const languages = readdirSync(join(root, 'packages/banner/src/languages')).map((file) => file.replace('.ts', ''))
const layouts = ['bar', 'box', 'cloud', 'dialog'] as const
const own = { light: { accent: '#0b5563', accentText: '#ffffff' }, dark: { accent: '#6fe0c0', accentText: '#06201b' } }

/** Bytes after brotli of the first layer with `ui`, by language. */
async function bannersWith(ui: NonNullable<PolicyInput['ui']>): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-layout-'))
  try {
    const { files } = await build(definePolicy({ ...(demoPolicy as PolicyInput), languages, ui }), folder)
    return Object.fromEntries(
      files.flatMap(({ name, brotli }) => {
        const [, language] = /^askfirst\.banner\.(.+)\.js$/.exec(name) ?? []
        return language ? [[language, brotli]] : []
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.each([
  ...layouts.map((layout) => ({ layout })),
  { layout: 'dialog' as const, theme: 'contrast' as const },
  { layout: 'dialog' as const, colors: own },
])(
  'the first layer with %o has at most 3,500 bytes in each language that is shipped',
  async (ui) => {
    const sizes = await bannersWith(ui)
    expect(Object.keys(sizes).sort()).toEqual(languages.toSorted())
    expect(Object.entries(sizes).filter(([, size]) => size > 3500)).toEqual([])
  },
  60_000,
)
