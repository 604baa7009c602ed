import { expect, test } from 'vitest'
import { isOwn, nameOfCookie } from './cookie-name.ts'

test.each([
  ['sid=1', 'sid'],
  ['sid=1; path=/; secure', 'sid'],
  ['sid=a=b', 'sid'],
  ['nameless', 'nameless'],
  ['nameless; path=/', 'nameless'],
  ['=askfirst=x', 'askfirst'],
  ['==askfirst=x', 'askfirst'],
  [' = askfirst=x', 'askfirst'],
  ['\taskfirst\t=x', 'askfirst'],
  ['  askfirst  = x', 'askfirst'],
  ['', ''],
  ['=; path=/', ''],
])('%j is read back as %j', (text, name) => {
  expect(nameOfCookie(text)).toBe(name)
})

test('ours is the record and what begins with its name and a dot', () => {
  expect(['askfirst', 'askfirst.sweep', 'askfirst2', 'my.askfirst', ''].map(isOwn)).toEqual([true, true, false, false, false])
})
