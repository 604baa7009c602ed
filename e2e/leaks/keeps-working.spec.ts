// With the script alone everything keeps working before consent.

import { keepWorking } from './keep-working.ts'
import { keeps } from './keeps-working.ts'
import { expect, test } from './shop-visit.ts'

keepWorking()

test('everything that keeps working has a name of its own', () => {
  const names = Object.values(keeps).flatMap((all) => all.map(({ name }) => name))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  expect(names.length).toBeGreaterThanOrEqual(60)
})
