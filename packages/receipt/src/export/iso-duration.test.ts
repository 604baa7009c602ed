import { expect, test } from 'vitest'
import { isoDurationOf } from './iso-duration.ts'

test('writes the periods of a policy as ISO 8601 does', () => {
  const periods = { '1 minute': 'PT1M', '30 minutes': 'PT30M', '24 hours': 'PT24H', '1 day': 'P1D', '2 weeks': 'P2W' }
  for (const [period, duration] of Object.entries({ ...periods, '13 months': 'P13M', '2 years': 'P2Y' }))
    expect(isoDurationOf(period)).toBe(duration)
})

test('knows no duration of a session, or of what is no period', () => {
  for (const text of ['session', '', '0 days', '1 decade', 'months', '1.5 days', '-1 days'])
    expect(isoDurationOf(text)).toBeUndefined()
})
