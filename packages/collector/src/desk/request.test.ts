import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '../calendar.ts'
import { afterStep, dueDaysOf, type RequestKind, refusals, requestKinds, type Step, type StoredRequest } from './request.ts'

test.each([
  // Regulation 1182/71: the last day of a month that is shorter; leap years.
  ['access', 'gdpr', '2026-11-24', '2026-12-24', '2027-02-24'],
  ['access', 'gdpr', '2026-12-31', '2027-01-31', '2027-03-31'],
  ['erasure', 'gdpr', '2027-01-30', '2027-02-28', '2027-04-30'],
  ['erasure', 'gdpr', '2028-01-30', '2028-02-29', '2028-04-30'],
  ['objection', 'gdpr', '2026-11-30', '2026-12-30', '2027-02-28'],
  ['complaint', 'gdpr', '2027-08-31', '2027-09-30', '2027-11-30'],
  ['access', 'ccpa', '2026-11-24', '2027-01-08', '2027-02-22'],
  ['opt-out', 'ccpa', '2026-11-24', '2026-12-15', '2026-12-15'],
  ['opt-out', 'gdpr', '2026-11-28', '2026-12-18', '2026-12-18'],
] as const)('%s under %s, received %s, is due %s and at the latest %s', (kind, law, received, answerBy, extendedBy) => {
  expect(dueDaysOf(kind, law, received)).toMatchObject({ answerBy, extendedBy })
})

test('is confirmed within ten business days, and never due before the next day', () => {
  expect(dueDaysOf('access', 'ccpa', '2026-11-24').confirmBy).toBe('2026-12-08')
  fc.assert(
    fc.property(fc.constantFrom(...requestKinds), fc.constantFrom('gdpr', 'ccpa'), fc.nat(40_000), (kind, law, number) => {
      const received = dayOf(number * 864e5)
      const { answerBy, extendedBy } = dueDaysOf(kind, law, received)
      expect(answerBy > received && extendedBy >= answerBy && extendedBy <= addDays(received, 92)).toBe(true)
    }),
  )
})

const at = Date.parse('2026-01-31T22:00:00.000Z')
const requestOf = (kind: RequestKind): StoredRequest => ({
  ...{ request: crypto.randomUUID(), site: 'shop.example', secretHash: new Uint8Array(32), kind, law: 'gdpr', language: 'en' },
  ...{ state: 'received', version: 1, receivedAt: at, due: '2026-02-28' },
})
const refuse: Step = { step: 'refuse', reason: 'excessive', message: 'Asked daily.', authority: 'Datatilsynet' }
const answer: Step = { step: 'answer', message: 'Done.' }
const extend: Step = { step: 'extend', message: 'There is much of it.' }
const code = (run: () => unknown): string => {
  try {
    run()
    return 'fine'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('goes from received over verified to answered, and then no further', () => {
  const verified = afterStep(requestOf('access'), { step: 'verify' }, at + 1)
  const answered = afterStep(verified, answer, at + 2)
  expect(answered).toMatchObject({ state: 'answered', verifiedAt: at + 1, closedAt: at + 2, message: 'Done.', version: 3 })
  for (const step of [{ step: 'verify' }, extend, answer, refuse, { step: 'say', message: 'x' }] as const)
    expect(code(() => afterStep(answered, step, at + 3))).toBe('STEP_INVALID')
})

test('gives nobody’s data to somebody unknown', () => {
  const early = (kind: RequestKind): string => code(() => afterStep(requestOf(kind), answer, at))
  expect(requestKinds.filter((kind) => early(kind) === 'fine')).toEqual(['complaint', 'opt-out'])
})

test('is refused with a reason and with where to complain', () => {
  expect(afterStep(requestOf('erasure'), refuse, at)).toMatchObject({
    ...{ state: 'refused', reason: 'excessive', message: 'Asked daily.', authority: 'Datatilsynet', closedAt: at },
  })
})

test('takes longer once, where the visitor is told within the first month', () => {
  const last = Date.parse('2026-02-28T23:59:59.999Z')
  const extended = afterStep(requestOf('access'), extend, last)
  expect(extended).toMatchObject({ due: '2026-04-30', extendedAt: last, state: 'received' })
  expect(code(() => afterStep(extended, extend, last))).toBe('STEP_INVALID')
  expect(code(() => afterStep(requestOf('access'), extend, last + 1))).toBe('STEP_INVALID')
  expect(code(() => afterStep(requestOf('opt-out'), extend, at))).toBe('STEP_INVALID')
})

test('whatever is done with it, it is closed at most once and stays so', () => {
  const message = fc.constantFrom('one', 'two')
  const steps: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ step: fc.constantFrom('say', 'verify', 'extend', 'answer'), message }),
    fc.record({ step: fc.constant('refuse'), message, reason: fc.constantFrom(...refusals), authority: message }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...requestKinds), fc.array(steps), (kind, all) => {
      let request = requestOf(kind)
      for (const [index, step] of all.entries()) {
        const before = request
        const said = code(() => {
          request = afterStep(before, step, at + index)
        })
        if (before.closedAt !== undefined) expect([said, request]).toEqual(['STEP_INVALID', before])
        expect(request.closedAt !== undefined).toBe(['answered', 'refused'].includes(request.state))
        expect(request.version).toBe(before.version + (said === 'fine' ? 1 : 0))
      }
    }),
  )
})
