import { readFile } from 'node:fs/promises'
import { type Askfirst, decide, encodeRecord } from '@askfirst/policy'
import { beforeAll, expect, test, vi } from 'vitest'
import { openCookieJar } from './cookie-jar.ts'
import { browserWindow, fetchNothing } from './testing/browser-window.ts'
import { sampleRules } from './testing/sample-rules.ts'

/** As `askfirst build` writes rules, regular expressions included. */
function scriptOf(value: unknown): string {
  if (value instanceof RegExp) return `${value}`
  if (Array.isArray(value)) return `[${value.map(scriptOf)}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value as object).map(([name, given]) => `${name}:${scriptOf(given)}`)}}`
}

// What visitors run: the minified file, with the rules where `askfirst build` puts them.
const file = new URL('../dist/bundles/main.js', import.meta.url)
let source: string
beforeAll(async () => {
  const bundle = await readFile(file, 'utf8').catch(() => {
    throw new Error('blocker/dist/bundles/main.js is missing: run `npm run build` first')
  })
  source = bundle.replaceAll('ASKFIRST_RULES', () => scriptOf(sampleRules))
})

type Page = ReturnType<typeof browserWindow> & { askfirst: Askfirst }

/** A page at `url`, before the script has come. */
function emptyPage(url: string): Page {
  const page = browserWindow(url) as Page
  fetchNothing(page)
  return page
}
/** A page at `url`, whose queue is `queue` when the script comes. */
function pageAt(url: string, queue?: ((askfirst: Askfirst) => void)[]): Page {
  const page = emptyPage(url)
  if (queue) Object.assign(page, { askfirst: queue })
  include(page)
  return page
}
function include(page: Page, starts = '[]'): void {
  const script = page.document.createElement('script')
  script.text = source.replaceAll('ASKFIRST_STARTS', starts)
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
  expect(['necessary', 'session', 'analytics', 'matomo'].map(askfirst.allows)).toEqual([true, true, false, false])
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

test('the page cannot let itself at the record by allowing it once', () => {
  const page = emptyPage('https://www.shop.example/')
  const jar = openCookieJar(page)
  include(page)
  jar.write('askfirst=ours')
  // Nothing arrives here that could do it.
  Promise.resolve(page.askfirst.allowOnce('askfirst')).catch(() => {})
  expect(page.document.cookie).toBe('')
  page.document.cookie = 'askfirst=forged'
  expect(jar.read()).toEqual(['askfirst=ours'])
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

const filesOf = (page: Page): unknown[] => [...page.document.scripts].flatMap((script) => script.getAttribute('src') ?? [])
const urlOf = (name: string): string => `https://www.shop.example/askfirst.${name}.js`

test.each([
  ['after a refusal', {}],
  ['after a grant', { analytics: true }],
])('the file that acts follows %s, once, and not before what the page waits for', async (_, choices) => {
  const page = emptyPage('https://www.shop.example/')
  const decision = decide(sampleRules, undefined, choices, 'click', Date.now())
  page.document.cookie = `askfirst=${encodeRecord(sampleRules, decision, false)}`
  include(page)
  expect(page.document.scripts).toHaveLength(1)
  await vi.waitFor(() => expect(filesOf(page)).toEqual([urlOf('decide')]))
  page.askfirst.show().catch(() => {})
  expect(filesOf(page)).toHaveLength(1)
})

test('where somebody has to be asked the banner comes first, in the language of the page, and then what acts', async () => {
  const page = emptyPage('https://www.shop.example/')
  page.document.documentElement.lang = 'da-DK'
  include(page)
  expect(page.document.scripts).toHaveLength(1)
  await vi.waitFor(() => expect(filesOf(page)).toEqual([urlOf('banner.da'), urlOf('decide')]))
})

test('what acts comes before the banner where it is needed at once', async () => {
  const page = pageAt('https://www.shop.example/')
  page.askfirst.acceptAll().catch(() => {})
  await vi.waitFor(() => expect(filesOf(page)).toEqual([urlOf('decide'), urlOf('banner.en')]))
})

test('what decides is handed to the file of ours alone', async () => {
  const page = pageAt('https://www.shop.example/')
  await vi.waitFor(() => expect(page.document.scripts.length).toBeGreaterThan(1))
  let core: unknown
  page.askfirst.present(((given: unknown) => {
    core = given
  }) as never)
  expect(core).toBeUndefined()
})

test('an address that a page sets is held, and listed', () => {
  const { document, askfirst } = pageAt('https://www.shop.example/')
  const image = document.createElement('img')
  image.src = 'https://ads.example/pixel'
  expect([image.getAttribute('src'), image.getAttribute('data-askfirst-src')]).toEqual([null, 'https://ads.example/pixel'])
  expect(askfirst.held()).toMatchObject([{ what: 'img', url: 'https://ads.example/pixel', service: 'ads' }])
})

test.each([1, 2, 3])('a frame, %i deep in pages of ours, has what was said on the page around them all', (depth) => {
  const page = pageAt('https://www.shop.example/')
  let inner: Page = page
  for (let i = 0; i < depth; i++) {
    const frame = emptyPage('about:srcdoc')
    Object.defineProperty(frame, 'parent', { value: inner })
    // The one in the middle may have nothing at all.
    if (i !== 1) include(frame)
    inner = frame
  }
  if (depth === 2) include(inner)
  expect(inner.askfirst).toBe(page.askfirst)
})
