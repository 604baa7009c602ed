import { expect, test } from 'vitest'
import { withoutHopHeaders } from './hop-headers.ts'

test('what is for one connection goes, with all that it names, and the rest stays', () => {
  const headers = new Headers({ connection: 'close, X-Own, "odd', 'x-own': '1', te: 'trailers', upgrade: 'h2c', accept: '*/*' })
  headers.append('set-cookie', 'a=1')
  headers.append('set-cookie', 'b=2')
  const left = withoutHopHeaders(headers)
  expect([...left]).toEqual([
    ['accept', '*/*'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ])
})
