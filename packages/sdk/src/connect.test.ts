// @vitest-environment happy-dom
import type { Askfirst } from '@askfirst/policy'
import { beforeEach, expect, test, vi } from 'vitest'
import { connect } from './connect.ts'

const page = globalThis as { askfirst?: unknown }
type Run = (askfirst: Askfirst) => void

/** What the script does when it has come: the queue is carried out, and its place taken. */
function arrive(askfirst: Partial<Askfirst>): void {
  const queue = (page.askfirst ?? []) as Run[]
  page.askfirst = askfirst
  for (const run of queue) run(askfirst as Askfirst)
}

beforeEach(() => {
  delete page.askfirst
})

test('after the script has run, it is the API itself', () => {
  arrive({ version: '1' })
  expect(connect()).toBe(page.askfirst)
})

test('before that nothing is allowed and nothing is known', () => {
  const { version, decision, gpc, gaps, allows, held } = connect()
  expect({ version, decision, gpc, gaps, allowed: allows('analytics'), held: held() }).toEqual({
    version: '',
    decision: undefined,
    gpc: false,
    gaps: [],
    allowed: false,
    held: [],
  })
})

test('an early handle answers for the API once that has come', () => {
  const early = connect()
  const decision = { how: 'click' } as never
  arrive({ version: '1', decision, gpc: true, gaps: ['x'], allows: (name) => name === 'analytics', held: () => ['h'] as never })
  expect([early.version, early.decision, early.gpc, early.gaps, early.held()]).toEqual(['1', decision, true, ['x'], ['h']])
  expect([early.allows('analytics'), early.allows('marketing')]).toEqual([true, false])
})

test.each(['acceptAll', 'rejectAll', 'receipt', 'exportData', 'eraseData'] as const)(
  '%s is kept and carried out then',
  async (name) => {
    const answer = connect()[name]()
    arrive({ [name]: async () => name })
    expect(await answer).toBe(name)
  },
)

test.each([
  ['decide', { analytics: true }],
  ['withdraw', 'analytics'],
  ['show', 'preferences'],
  ['when', 'analytics'],
  ['allowOnce', 'video'],
  ['present', { view: 'banner' }],
])('%s is kept with what it was given', (name, given) => {
  const call = vi.fn(async (_: unknown) => undefined)
  ;(connect() as unknown as Record<string, (given: unknown) => unknown>)[name]?.(given)
  arrive({ [name]: call })
  expect(call).toHaveBeenCalledExactlyOnceWith(given)
})

test('what the API rejects, the handle rejects', async () => {
  const error = Object.assign(new Error('x'), { code: 'COLLECTOR_MISSING' })
  const answers = [connect().receipt(), connect().decide({})]
  arrive({
    receipt: () => Promise.reject(error),
    decide: () => {
      throw error
    },
  })
  const settled = await Promise.allSettled(answers)
  expect(settled.map((result) => result.status === 'rejected' && result.reason)).toEqual([error, error])
})

test('a listener is kept, and can be taken back before and after', () => {
  const [kept, gone, stop] = [vi.fn(), vi.fn(), vi.fn()]
  const { on } = connect()
  const stopKept = on('change', kept)
  on('change', gone)()
  const heard = vi.fn((_: unknown, __: unknown) => stop)
  arrive({ on: heard as never })
  expect(heard).toHaveBeenCalledExactlyOnceWith('change', kept)
  stopKept()
  expect(stop).toHaveBeenCalledOnce()
})

test('the queue that the page has begun is kept', () => {
  const theirs = vi.fn()
  page.askfirst = [theirs]
  const ours = vi.fn()
  connect().push(ours)
  arrive({})
  expect(theirs.mock.invocationCallOrder[0]).toBeLessThan(ours.mock.invocationCallOrder[0] as number)
})
