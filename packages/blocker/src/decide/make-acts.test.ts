// @vitest-environment happy-dom
import type { Decision } from '@askfirst/policy'
import { beforeEach, expect, test, vi } from 'vitest'
import { readRecord } from '../read-record.ts'
import { acting, id, jar, record, remember, secret, startAfresh, terms } from '../testing/acting.ts'

beforeEach(startAfresh)

test('the first grant makes an id and a secret, and a bare refusal neither', () => {
  const { acts, sent, consent } = acting()
  acts.rejectAll(undefined)
  expect([consent.decision?.id, readRecord(jar)?.[7]]).toEqual([undefined, undefined])
  for (const name of ['event', 'decidedAt', 'validUntil']) expect(sent[0]).not.toHaveProperty(name)
  const { id } = acts.acceptAll(undefined) as Decision
  expect(readRecord(jar)?.slice(6)).toEqual([id, expect.stringMatching(/^[\w-]{22}$/)])
})

test('a later decision keeps the id and the secret', () => {
  remember()
  const { acts } = acting()
  acts.rejectAll(undefined)
  expect(readRecord(jar)?.slice(6)).toEqual([id, secret])
})

test('what another tab decided while this script was on its way is followed at once', () => {
  expect(acting(terms, remember).consent.states().analytics).toBe('granted')
})

test('withdrawing one name leaves the others', () => {
  const { acts, consent, sent } = acting()
  acts.decide(undefined, { analytics: true, marketing: true })
  acts.withdraw(undefined, 'ads')
  expect(consent.decision?.services).toMatchObject({ matomo: 'granted', ads: 'denied', video: 'granted' })
  return vi.waitFor(() => expect(sent[1]).toMatchObject({ control: 'withdraw', services: { ads: 'denied' } }))
})

test('an unknown name is refused before anything is decided', () => {
  const { acts, consent, sent } = acting()
  expect(() => acts.withdraw(undefined, 'nosuch')).toThrow('SERVICE_UNKNOWN: nosuch')
  expect(() => acts.decide(undefined, { analytics: true, nosuch: true })).toThrow('SERVICE_UNKNOWN: nosuch')
  expect([consent.decision, sent, record()]).toEqual([undefined, [], ''])
})

test('allowing once releases what waits, and is no decision', async () => {
  const { acts, consent } = acting()
  document.body.innerHTML = '<img data-askfirst="video" data-askfirst-src="https://video.example/1">'
  acts.allowOnce(undefined, 'video')
  await vi.waitFor(() => expect(document.querySelector('img')?.getAttribute('src')).toBe('https://video.example/1'))
  expect([consent.decision, record()]).toEqual([undefined, ''])
  expect(() => acts.allowOnce(undefined, 'nosuch')).toThrow('SERVICE_UNKNOWN: nosuch')
})

test.each([
  ['about to be loaded again after a grant waits for that', 1, false],
  ['staying is released after a grant', undefined, true],
] as const)('what comes into a page that is %s', async (_, reload, isReleased) => {
  vi.spyOn(location, 'reload').mockImplementation(() => {})
  const { acts, core } = acting({ ...terms, ...(reload && { reload }) })
  const tasks = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) await new Promise((done) => setTimeout(done))
  }
  acts.acceptAll(undefined)
  await tasks()
  document.body.innerHTML = '<img data-askfirst="ads" data-askfirst-src="https://ads.example/pixel">'
  core.holder.found?.()
  await tasks()
  expect(document.querySelector('img')?.hasAttribute('src')).toBe(isReleased)
})

test('what was granted when the page came is released, also where a grant loads it again', async () => {
  remember()
  const { core } = acting({ ...terms, reload: 1 })
  document.body.innerHTML = '<script type="text/plain" data-askfirst="matomo">1</script>'
  core.holder.found?.()
  await vi.waitFor(() => expect(document.querySelector('script')?.type).toBe(''))
})

test('whoever waits for a service is told when it is granted, and not before', async () => {
  const { acts } = acting()
  const told = vi.fn()
  const waiting = (acts.when(undefined, 'matomo') as Promise<void>).then(told)
  acts.rejectAll(undefined)
  await Promise.resolve()
  expect(told).not.toHaveBeenCalled()
  acts.decide(undefined, { analytics: true })
  await waiting
})
