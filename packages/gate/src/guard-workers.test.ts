// What runs first in a worker, in a worker of few words.

import { createContext, runInContext } from 'node:vm'
import { compileRules, type PolicyInput } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { beginWith, pageGuard, workerGuard } from './guard-workers.ts'
import { samplePolicy } from './testing/sample.ts'

const rulesOf = (more: Partial<PolicyInput> = {}) =>
  compileRules(
    samplePolicy({
      services: {
        cart: { category: 'necessary', reason: 'cart', storage: [{ kind: 'indexeddb', key: 'orders' }] },
        ads: {
          category: 'marketing',
          provider: 'Ad Co',
          cookies: [{ name: '_ad' }],
          storage: [
            { kind: 'indexeddb', key: 'ad_*' },
            { kind: 'cache', key: 'ad<_*' },
          ],
        },
      },
      ...more,
    }),
  )

/** A worker's own functions, each of which says what it was asked. */
const platform = `
var self = globalThis, said = []
class IDBFactory { open(name) { return 'opened ' + name } }
class CacheStorage { async open(name) { return 'opened ' + name } }
class StorageManager { async getDirectory() { return 'directory' } }
class CookieStore { async set(name) { said.push(name.name ?? name) } }
self.Worker = class { constructor(url) { this.url = url } }
class DOMException extends Error { constructor(message, name) { super(message); this.name = name } }
Object.assign(self, { IDBFactory, CacheStorage, StorageManager, CookieStore, DOMException, blobs: {}, Blob: class { constructor(parts, { type } = {}) { this.parts = parts; this.type = type } } })
var URL = { createObjectURL(blob) { const url = 'blob:' + Object.keys(blobs).length; blobs[url] = blob; return url }, revokeObjectURL(url) { delete blobs[url] } }`

function started(guard: string, more = '') {
  const context = createContext({})
  runInContext(platform + more, context)
  runInContext(guard, context)
  return (code: string): unknown => runInContext(code, context)
}
const granted = { necessary: 'granted', cart: 'granted' } as const
const tried = (run: (code: string) => unknown, code: string) =>
  Promise.resolve()
    .then(() => run(code))
    .catch(({ name }) => name)

test('a worker stores what is granted, and fails at the rest as in a browser that forbids it', async () => {
  const run = started(workerGuard(rulesOf(), granted))
  expect(await tried(run, `new IDBFactory().open('orders')`)).toBe('opened orders')
  for (const code of [
    `new IDBFactory().open('ad_1')`,
    `new IDBFactory().open('nobody')`,
    `new CacheStorage().open('ad<_1')`,
    `new StorageManager().getDirectory()`,
  ])
    expect(await tried(run, code), code).toBe('SecurityError')
  const later = started(workerGuard(rulesOf(), { ...granted, ads: 'granted' }))
  expect(await tried(later, `new CacheStorage().open('ad<_1')`)).toBe('opened ad<_1')
  expect(await tried(started(workerGuard(rulesOf({ unlisted: 'allow' }), granted)), `new IDBFactory().open('nobody')`)).toBe(
    'opened nobody',
  )
})

test('a database that is deleted after a withdrawal is let go, the site’s own is not', () => {
  const events = `; self.EventTarget = class { addEventListener(type, run) { this['on' + type] = run } }
    self.IDBDatabase = class extends EventTarget { close() { said.push('closed') } }
    IDBFactory.prototype.open = (name) => Object.assign(new EventTarget(), { name, result: new IDBDatabase() })`
  const run = started(workerGuard(rulesOf(), { ...granted, ads: 'granted' }), events)
  run(`const request = new IDBFactory().open('ad_1'); request.onsuccess(); request.result.onversionchange({ newVersion: 2 })`)
  expect(run('said.join()')).toBe('')
  run(`request.result.onversionchange({ newVersion: null })`)
  expect(run('said.join()')).toBe('closed')
  expect(run(`new IDBFactory().open('orders').onsuccess`)).toBeUndefined()
})

test('a worker sets no cookie that must wait, and never the record', async () => {
  const run = started(workerGuard(rulesOf(), { ...granted, ads: 'granted' }))
  run(
    `for (const name of ['_ad', { name: '_ad', value: '' }, 'x', 'askfirst', { name: '', value: 'askfirst=2' }]) new CookieStore().set(name)`,
  )
  expect(run('said.join()')).toBe('_ad,_ad')
  const before = started(workerGuard(rulesOf(), granted))
  before(`new CookieStore().set('_ad', '1')`)
  expect(before('said.join()')).toBe('')
})

test('what is changed later in the worker changes nothing', async () => {
  const run = started(workerGuard(rulesOf(), granted))
  run(`RegExp.prototype.exec = () => ['x']; RegExp.prototype.test = () => true; Array.prototype.some = () => false`)
  expect(await tried(run, `new IDBFactory().open('ad_1')`)).toBe('SecurityError')
})

test.each([
  [
    'a page',
    (rules: ReturnType<typeof rulesOf>) => pageGuard(rules),
    `; var document = {}, askfirst = { allows: (id) => id === 'cart' }`,
  ],
  ['a worker', (rules: ReturnType<typeof rulesOf>) => workerGuard(rules, granted), ''],
])('a worker that %s makes of a blob begins so too', async (_, guardOf, more) => {
  const run = started(guardOf(rulesOf()), more)
  const code = run(
    `const worker = new Worker(URL.createObjectURL(new Blob(['run()']))); const [start, own] = blobs[worker.url].parts; start + '\\n' + own.parts`,
  ) as string
  const inner = started(code.slice(0, -6), '; var run = () => {}')
  expect(await tried(inner, `new IDBFactory().open('ad_1')`)).toBe('SecurityError')
  expect(await tried(inner, `new IDBFactory().open('orders')`)).toBe('opened orders')
  expect(code.endsWith('\nrun()')).toBe(true)
  expect(run(`new Worker('/own.js').url`)).toBe('/own.js')
})

test('one line, in ASCII, that may stand in a page; none where nothing is held', () => {
  const rules = rulesOf({ site: 'shop.example' })
  expect(pageGuard(rules)).toMatch(/^\n[\x20-\x7e]+$/)
  expect(pageGuard(rules)).not.toMatch(/<\/script|<!--|<_/)
  expect(workerGuard(rules, granted)).toMatch(/^[\x20-\x7e]+$/)
  expect([pageGuard(rulesOf({ mode: 'report' })), workerGuard(rulesOf({ mode: 'report' }), granted)]).toEqual(['', ''])
})

test.each([
  ['run()', 'G;run()'],
  ['', 'G;'],
  [`/* a */ // b\n'use strict'\nrun()`, `'use strict';G;/* a */ // b\n'use strict'\nrun()`],
  [`run('use strict')`, `G;run('use strict')`],
  ['x'.repeat(9000), `G;${'x'.repeat(9000)}`],
])('%# a script goes on as it was', async (script, all) => {
  const bytes = new TextEncoder().encode(script)
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(to) {
      if (bytes.length) for (const piece of [bytes.slice(0, 5), bytes.slice(5)]) to.enqueue(piece)
      to.close()
    },
  })
  expect(await new Response(pieces.pipeThrough(beginWith('G;'))).text()).toBe(all)
})
