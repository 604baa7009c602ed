// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { languageOf, makeLoadFiles } from './files.ts'

const pageIn = (lang: string): Document => ({ documentElement: { lang } }) as never

test.each([
  ['what the page says', 'da', ['en'], 'da'],
  ['its language without the region', 'da-DK', ['en'], 'da'],
  ['what the browser says where the page says nothing', '', ['fr', 'de-AT'], 'de'],
  ['the browser’s where ours has not the page’s', 'fr', ['da'], 'da'],
  ['the first where nothing fits', 'fr', ['es'], 'en'],
])('the language is %s', (_, lang, wanted, expected) => {
  expect(languageOf(['en', 'da', 'de'], pageIn(lang), wanted)).toBe(expected)
})

/** A document whose scripts arrive when a test says so. */
function loading(script: Partial<HTMLScriptElement> | null) {
  const files: HTMLScriptElement[] = []
  const fake = { createElement: () => ({}) as HTMLScriptElement, head: { append: (file: HTMLScriptElement) => files.push(file) } }
  const elements = new Set<unknown>()
  const load = makeLoadFiles(fake as never, script as never, elements)
  return { load, files, elements }
}
const arrive = (file: HTMLScriptElement | undefined): void => file?.onload?.call(file, new Event('load'))

test.each([
  ['beside the script', { src: 'https://cdn.example/v1/askfirst.js?x', dataset: {} }, 'https://cdn.example/v1/a.js'],
  ['under its data-base', { src: '', dataset: { base: '/consent' } }, '/consent/a.js'],
  ['under its data-base with a slash', { src: '', dataset: { base: '/consent/' } }, '/consent/a.js'],
])('files stand %s, and carry its nonce', (_, script, expected) => {
  const { load, files, elements } = loading({ ...script, nonce: 'n0nce' } as never)
  load('a.js')
  expect([files[0]?.src, files[0]?.nonce]).toEqual([expected, 'n0nce'])
  expect(elements.has(files[0])).toBe(true)
})

test('each file is loaded once, and all have to arrive', async () => {
  const { load, files } = loading({ src: '/askfirst.js', dataset: {} } as never)
  const done = vi.fn()
  const both = load('a.js', 'b.js').then(done)
  load('a.js')
  expect(files).toHaveLength(2)
  arrive(files[0])
  await Promise.resolve()
  expect(done).not.toHaveBeenCalled()
  arrive(files[1])
  await both
})

test('a file that does not arrive rejects with its name, and may be asked for again', async () => {
  const { load, files } = loading({ src: '/askfirst.js', dataset: {} } as never)
  const first = load('a.js')
  files[0]?.onerror?.(new Event('error'))
  await expect(first).rejects.toMatchObject({ code: 'FILE_MISSING', message: 'FILE_MISSING: a.js' })
  const second = load('a.js')
  arrive(files[1])
  await second
})
