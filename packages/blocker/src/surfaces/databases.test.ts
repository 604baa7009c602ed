import { expect, test, vi } from 'vitest'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardDatabases } from './databases.ts'

function guarded() {
  const opened: unknown[][] = []
  // As Web IDL converts names: whoever answers with a promise also fails with one.
  class IDBFactory {
    open(name: unknown, version?: number): number {
      return opened.push([`${name}`, version])
    }
  }
  class CacheStorage {
    async open(name: unknown): Promise<number> {
      return opened.push([`${name}`])
    }
    async match(_: string): Promise<undefined> {}
  }
  const later = vi.fn(async () => [] as never)
  const guarding = sampleGuarding()
  guardDatabases({ IDBFactory, CacheStorage, DOMException } as never, guarding, later)
  return { database: new IDBFactory(), caches: new CacheStorage(), later, opened, ...guarding }
}

test('a database that is not granted throws at once, as it does where a browser forbids it', () => {
  const { database, opened, heard } = guarded()
  expect(() => database.open('adcache')).toThrow(expect.objectContaining({ name: 'SecurityError' }))
  expect(opened).toEqual([])
  expect(heard).toEqual([{ what: 'indexeddb', key: 'adcache', service: 'ads' }])
})

test('what is granted is opened as it was asked for', () => {
  const { database, opened, states } = guarded()
  states.ads = 'granted'
  database.open('adcache', 7)
  expect(opened).toEqual([['adcache', 7]])
})

test('a cache that is not granted rejects', async () => {
  const { caches, opened } = guarded()
  await expect(caches.open('adfiles')).rejects.toThrow(expect.objectContaining({ name: 'SecurityError' }))
  expect(opened).toEqual([])
})

test('what lists and searches is left to another', async () => {
  const { caches, later } = guarded()
  await caches.match('/old')
  expect(later).toHaveBeenCalledWith('match', ['/old'], expect.any(Function))
})

test('a name is read once', () => {
  const { database, opened, states } = guarded()
  states.ads = 'granted'
  const read = vi.fn(() => 'adcache')
  database.open({ toString: read })
  expect([read.mock.calls.length, opened[0]?.[0]]).toEqual([1, 'adcache'])
})
