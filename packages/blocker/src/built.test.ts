import { readFile } from 'node:fs/promises'
import type { Askfirst } from '@askfirst/policy'
import { beforeAll, expect, test } from 'vitest'
import { browserWindow, fetchNothing } from './testing/browser-window.ts'
import { sampleRules } from './testing/sample-rules.ts'

// What visitors run: the minified file, with the rules where `askfirst build` puts them.
const file = new URL('../dist/bundles/main.js', import.meta.url)
let source: string
beforeAll(async () => {
  const bundle = await readFile(file, 'utf8').catch(() => {
    throw new Error('blocker/dist/bundles/main.js is missing: run `npm run build` first')
  })
  source = bundle.replaceAll('ASKFIRST_RULES', JSON.stringify(sampleRules)).replaceAll('ASKFIRST_SIGNALS', '[]')
})

type Page = ReturnType<typeof browserWindow> & { askfirst: Askfirst }

/** A page at `url`, whose queue is `queue` when the script comes. */
function pageAt(url: string, queue?: ((askfirst: Askfirst) => void)[]): Page {
  const page = browserWindow(url) as Page
  fetchNothing(page)
  if (queue) Object.assign(page, { askfirst: queue })
  include(page)
  return page
}
function include(page: Page): void {
  const script = page.document.createElement('script')
  script.text = source
  page.document.head.append(script)
}

test('everything that is promised is there', () => {
  const { askfirst } = pageAt('https://www.shop.example/')
  const methods = ['allows', 'when', 'on', 'acceptAll', 'rejectAll', 'decide', 'withdraw', 'allowOnce', 'show', 'hide', 'held']
  for (const name of [...methods, 'receipt', 'exportData', 'eraseData', 'push'])
    expect(askfirst[name as keyof Askfirst], name).toBeTypeOf('function')
  expect(askfirst.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect([askfirst.decision, askfirst.gpc, askfirst.held()]).toEqual([undefined, false, []])
  expect(Object.isFrozen(askfirst)).toBe(true)
})

test('nothing but the necessary is allowed', () => {
  const { askfirst } = pageAt('https://www.shop.example/')
  expect(['necessary', 'session', 'analytics', 'matomo'].map(askfirst.allows)).toEqual([true, false, false, false])
})

test('an unknown name throws where one develops, and is false for visitors', () => {
  const code = (run: () => unknown): unknown => {
    try {
      return run()
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  const allowed = (url: string): unknown => code(() => pageAt(url).askfirst.allows('nosuch'))
  expect(['http://localhost:3000/', 'http://127.0.0.1/'].map(allowed)).toEqual(['SERVICE_UNKNOWN', 'SERVICE_UNKNOWN'])
  expect(allowed('https://www.shop.example/')).toBe(false)
})

test('the queue is carried out in order, and one that throws does not stop the next', () => {
  const ran: unknown[] = []
  const { askfirst } = pageAt('https://www.shop.example/', [
    (api) => ran.push(api),
    () => {
      throw new Error('theirs')
    },
    (api) => ran.push(api.allows('analytics')),
  ])
  askfirst.push(() => ran.push('later'))
  expect(ran).toEqual([askfirst, false, 'later'])
})

test('a cookie of a tracker is held, and the page reads it back', () => {
  const { document, askfirst } = pageAt('https://www.shop.example/')
  document.cookie = '_pk_id=1'
  expect(document.cookie).toBe('_pk_id=1')
  expect(askfirst.held()).toMatchObject([{ what: 'cookie', key: '_pk_id', service: 'matomo', state: 'held' }])
})

test('on the page a second time it changes nothing', () => {
  const page = pageAt('https://www.shop.example/')
  const { askfirst } = page
  const patched = (): unknown[] => [page.fetch, Object.getOwnPropertyDescriptor(page.Document.prototype, 'cookie')?.set]
  const before = patched()
  include(page)
  expect(page.askfirst).toBe(askfirst)
  expect(patched()).toEqual(before)
})

test('the page cannot replace what decides', () => {
  const page = pageAt('https://www.shop.example/')
  expect(() => Object.defineProperty(page, 'askfirst', { value: { allows: () => true } })).toThrow(TypeError)
  expect(page.askfirst.allows('analytics')).toBe(false)
})
