import { expect, test, vi } from 'vitest'
import type { CookieJar } from '../cookie-jar.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { sweepDatabases, sweepWorkers } from './sweep-databases.ts'

const rules = { ...sampleRules, services: [['ads', 1, /^(www\.shop\.example\/ads|[icfb]:ad)/s] as const] }
const location = new URL('https://www.shop.example/')
const deleting = () => vi.fn((_name: string) => setTimeout.call(null, () => {}, 0) && request)
/** Answers as soon as somebody listens. */
const request = {
  set onsuccess(done: () => void) {
    done()
  },
}
const storages = (names: string[]) => {
  const [indexedDB, caches, storageBuckets] = [0, 0, 0].map(() => ({ keys: async () => names, delete: vi.fn(async () => true) }))
  const databases = { databases: async () => names.map((name) => ({ name })), deleteDatabase: deleting() }
  return { indexedDB: { ...indexedDB, ...databases }, caches, navigator: { storageBuckets } }
}
const folderOf = (names: string[]) => ({
  async *keys() {
    yield* names
  },
  removeEntry: vi.fn(async () => {}),
})

test('databases, caches, buckets and files without a grant go', async () => {
  const names = ['adcache', 'app', 'askfirst']
  const win = storages(names)
  const folder = folderOf(names)
  await sweepDatabases(win as never, { files: async () => folder } as unknown as CookieJar, sampleGuarding(rules))
  expect(win.indexedDB.deleteDatabase.mock.calls).toEqual([['adcache']])
  expect(win.caches?.delete.mock.calls).toEqual([['adcache']])
  expect(win.navigator.storageBuckets?.delete.mock.calls).toEqual([['adcache']])
  expect(folder.removeEntry.mock.calls).toEqual([['adcache', { recursive: true }]])
})

test('what is granted stays', async () => {
  const win = storages(['adcache'])
  const guarding = sampleGuarding(rules)
  guarding.states.ads = 'granted'
  const folder = folderOf(['adcache'])
  await sweepDatabases(win as never, { files: async () => folder } as unknown as CookieJar, guarding)
  expect(
    [win.caches?.delete, win.indexedDB.deleteDatabase, folder.removeEntry].map((remove) => remove?.mock.calls.length),
  ).toEqual([0, 0, 0])
})

test('a kind that does not exist, or that a private window refuses, hinders no other', async () => {
  const refuse = async (): Promise<never> => {
    throw new DOMException('private', 'InvalidStateError')
  }
  const { caches } = storages(['adcache'])
  const win = { indexedDB: { databases: refuse }, caches, navigator: {} }
  await sweepDatabases(win as never, { files: refuse } as unknown as CookieJar, sampleGuarding(rules))
  expect(caches?.delete).toHaveBeenCalledOnce()
})

/** A page that the first of these workers controls. */
const served = (...scripts: string[]) => {
  const registrations = scripts.map((scriptURL) => ({ active: { scriptURL }, unregister: vi.fn(async () => true) }))
  const serviceWorker = { controller: registrations[0]?.active ?? null, getRegistrations: async () => registrations }
  return { win: { location, navigator: { serviceWorker } } as never, registrations }
}
const [theirs, own] = ['https://www.shop.example/ads-worker.js', 'https://www.shop.example/worker.js']

test('service workers whose script a service without a grant claims are unregistered, and the site’s own stay', async () => {
  const { win, registrations } = served(own as string, theirs as string)
  expect(await sweepWorkers(win, sampleGuarding(rules))).toBe(false)
  expect(registrations.map(({ unregister }) => unregister.mock.calls.length)).toEqual([0, 1])
})

test('tells that one of them controls this page, also where it has been unregistered before', async () => {
  expect(await sweepWorkers(served(theirs as string).win, sampleGuarding(rules))).toBe(true)
  const { win } = served(theirs as string)
  ;(win as { navigator: { serviceWorker: object } }).navigator.serviceWorker = {
    controller: { scriptURL: theirs },
    getRegistrations: async () => [],
  }
  expect(await sweepWorkers(win, sampleGuarding(rules))).toBe(true)
})

test('a browser without service workers has none', async () => {
  expect(await sweepWorkers({ location, navigator: {} } as never, sampleGuarding(rules))).toBe(false)
})

test('a sandboxed frame, where even their names are refused, is swept without a complaint', async () => {
  const refuse = {
    get(): never {
      throw new DOMException('sandboxed', 'SecurityError')
    },
  }
  const { indexedDB } = storages(['adcache'])
  const navigator = Object.defineProperty({}, 'serviceWorker', refuse)
  const win = Object.defineProperty({ indexedDB, navigator, location }, 'caches', refuse) as never
  await sweepDatabases(win, { files: async () => folderOf([]) } as unknown as CookieJar, sampleGuarding(rules))
  expect(indexedDB.deleteDatabase).toHaveBeenCalledOnce()
  expect(await sweepWorkers(win, sampleGuarding(rules))).toBe(false)
})
