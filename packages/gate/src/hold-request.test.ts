import { expect, test } from 'vitest'
import { holdRequest } from './hold-request.ts'
import { samplePolicy, sampleVisitor } from './testing/sample.ts'

const asks = (address: string, choices = {}, headers = {}) =>
  holdRequest(sampleVisitor(choices, samplePolicy(), address), new Request(address, { headers }))

test.each(['/t/collect', '/%74/collect', '//t/collect', '/./t/collect?x', '/a/../t/', '/t%2fcollect'])(
  'a path that passes a tracker on is held however it is written: %s',
  (path) => {
    expect(asks(`https://www.shop.example${path}`)).toEqual({ isHeld: true, depends: true })
    expect(asks(`https://www.shop.example${path}`, { analytics: true })).toEqual({ isHeld: false, depends: true })
  },
)

test('an own subdomain that is a service’s is held as well', () => {
  const policy = samplePolicy({
    services: { cname: { category: 'analytics', provider: 'Stats Co', hosts: ['stats.shop.example'] } },
  })
  const address = 'https://stats.shop.example/x'
  expect(holdRequest(sampleVisitor({}, policy, address), new Request(address)).isHeld).toBe(true)
})

test('everything else of the site goes on, and depends on nobody', () => {
  expect(asks('https://www.shop.example/tea/t/')).toEqual({ isHeld: false, depends: false })
  expect(asks('https://www.shop.example/%E0%A4%A')).toEqual({ isHeld: false, depends: false })
})

test('a visitor may go there', () => {
  expect(asks('https://www.shop.example/t/', {}, { 'sec-fetch-dest': 'document' }).isHeld).toBe(false)
  expect(asks('https://www.shop.example/t/', {}, { 'sec-fetch-dest': 'iframe' }).isHeld).toBe(true)
})
