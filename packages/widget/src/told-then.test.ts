import { expect, it } from 'vitest'
import { decided, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'
import { toldThen } from './told-then.ts'

const data = sampleData()
const bare = data.categories.map((category) => ({ ...category, services: [] }))

/** A visitor who chose under the policy `sha256-p`, and the notices that the collector has kept for them. */
function visitor(notices: object | undefined) {
  const askfirst = fakeAskfirst(notices ? { exportData: { notices } } : { code: 'COLLECTOR_UNREACHABLE' })
  askfirst.turn(decided(['video']))
  return askfirst
}

it('compares with what was said when the visitor last chose, in this language where there is a choice', async () => {
  const told = await toldThen(
    visitor({
      a: { policy: 'sha256-p', language: 'de', categories: bare },
      b: { policy: 'sha256-p', language: 'en', categories: data.categories },
      c: { policy: 'sha256-older', language: 'en', categories: bare },
    }),
    data,
  )
  expect(told).toEqual([])
})

it('takes another language where there is no choice', async () => {
  const told = await toldThen(visitor({ a: { policy: 'sha256-p', language: 'de', categories: bare } }), data)
  expect(told?.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['new session', 'new Video', 'new Maps', 'new Ads'])
})

it.each([
  ['the collector does not answer', undefined],
  ['it has only what was said before that', { a: { policy: 'sha256-older', language: 'en', categories: bare } }],
  ['its answer makes no sense', { a: { policy: 'sha256-p', language: 'en' } }],
])('knows nothing where %s', async (_why, notices) => {
  expect(await toldThen(visitor(notices), data)).toBeUndefined()
})
