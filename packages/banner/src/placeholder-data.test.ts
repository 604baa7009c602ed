import { expect, it } from 'vitest'
import { placeholderDataOf } from './placeholder-data.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

const policy = samplePolicy()
const data = placeholderDataOf(policy, sampleNotice(policy), 'sha256-x')

it('says who wants to show something, and why (R33)', () => {
  expect(data.names.video).toEqual(['Video', 'Plays films. If you show it, Video Co receives data about your visit.'])
})

it('knows every category, with a button that says what it allows', () => {
  expect(data.names.marketing?.[2]).toBe('Allow “Marketing”')
})

it('knows nothing of what is necessary or loaded from nowhere', () => {
  expect(data.names).not.toHaveProperty('session')
  expect(data.names).not.toHaveProperty('necessary')
})
