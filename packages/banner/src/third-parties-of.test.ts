import { expect, it } from 'vitest'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'
import { thirdPartiesOf } from './third-parties-of.ts'

it('counts each provider that consent would bring in once, and neither the site nor the necessary', () => {
  expect(thirdPartiesOf(sampleNotice())).toEqual(['Video Co', 'Ad Co'])
})

it('counts a service without a provider under its own name', () => {
  const policy = samplePolicy({ services: { x: { category: 'marketing', name: 'X', hosts: ['x.example'] } } })
  expect(thirdPartiesOf(sampleNotice(policy))).toEqual(['X'])
})
