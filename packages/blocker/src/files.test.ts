// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { makeLoadFiles } from './files.ts'

/** A document whose scripts arrive when a test says so; `run` runs one, or something else. */
function loading(script: Partial<HTMLScriptElement> | null) {
  const files: HTMLScriptElement[] = []
  let running: unknown = null
  Object.defineProperty(Document.prototype, 'currentScript', { configurable: true, get: () => running })
  const fake = {
    baseURI: 'https://shop.example/a/page',
    createElement: () => document.createElement('script'),
    head: { append: (file: HTMLScriptElement) => files.push(file) },
  }
  const run = (element: unknown): void => {
    running = element
  }
  return { ...makeLoadFiles(fake as never, script as never), files, run }
}
const arrive = (file: HTMLScriptElement | undefined): void => file?.onload?.call(file, new Event('load'))

test.each([
  ['beside the script', { src: 'https://cdn.example/v1/askfirst.js?x', dataset: {} }, 'https://cdn.example/v1/a.js'],
  ['under its data-base', { src: '', dataset: { base: '/consent' } }, 'https://shop.example/consent/a.js'],
  ['under its data-base with a slash', { src: '', dataset: { base: '/consent/' } }, 'https://shop.example/consent/a.js'],
])('files stand %s, and carry its nonce', (_, script, expected) => {
  const { loadFile, files } = loading({ ...script, nonce: 'n0nce' } as never)
  loadFile('a.js')
  expect([files[0]?.getAttribute('src'), files[0]?.nonce]).toEqual([expected, 'n0nce'])
})

test('a file is loaded once, and is there when it has arrived', async () => {
  const { loadFile, files } = loading({ src: 'https://shop.example/askfirst.js', dataset: {} } as never)
  const done = vi.fn()
  const load = loadFile('a.js').then(done)
  loadFile('a.js')
  loadFile('b.js')
  expect(files.map((file) => file.getAttribute('src'))).toEqual(['https://shop.example/a.js', 'https://shop.example/b.js'])
  arrive(files[1])
  await Promise.resolve()
  expect(done).not.toHaveBeenCalled()
  arrive(files[0])
  await load
})

test('a file that does not arrive rejects with its name, and may be asked for again', async () => {
  const { loadFile, files } = loading({ src: 'https://shop.example/askfirst.js', dataset: {} } as never)
  const first = loadFile('a.js')
  files[0]?.onerror?.(new Event('error'))
  await expect(first).rejects.toMatchObject({ code: 'FILE_MISSING', message: 'FILE_MISSING: a.js' })
  const second = loadFile('a.js')
  arrive(files[1])
  await second
})

test('ours is what it has loaded itself, while that runs, and nothing else', () => {
  const { loadFile, isOurs, files, run } = loading({ src: 'https://shop.example/askfirst.js', dataset: {} } as never)
  loadFile('a.js')
  expect(isOurs()).toBe(false)
  run(files[0])
  expect(isOurs()).toBe(true)
  run({ src: '/a.js' })
  expect(isOurs()).toBe(false)
})

test('where nobody knows the place of the page script, files stand beside the page', () => {
  const { loadFile, files } = loading(null)
  loadFile('a.js')
  expect(files[0]?.getAttribute('src')).toBe('https://shop.example/a/a.js')
})

test.each([
  [
    'by its address',
    { src: 'https://cdn.example/askfirst.js' },
    'data-base="https://cdn.example/" nonce="n" src="https://cdn.example/askfirst.js"></script>',
  ],
  [
    'inline',
    { text: 'boot()', dataset: { base: '/askfirst' } },
    'data-base="https://shop.example/askfirst/" nonce="n">boot()</script>',
  ],
])('a document that is made of a text begins with the script as the page has it, %s', (_, script, expected) => {
  expect(loading({ dataset: {}, nonce: 'n', ...script } as never).tag).toBe(`<script ${expected}`)
})
