import { expect, test } from 'vitest'
import { filterHeaders, leadsAstray } from './headers.ts'
import { samplePolicy, sampleVisitor } from './testing/sample.ts'

const filtered = (given: Record<string, string>, choices: Record<string, boolean> = {}): Record<string, string> => {
  const headers = new Headers(given)
  filterHeaders(headers, sampleVisitor(choices))
  return Object.fromEntries(headers)
}
const ad = 'https://ads.example/pixel'
const stats = 'https://eu.stats.example'

test.each([
  [`<${ad}>; rel=preload; as=script, </own.css>; rel="preload"; as=style`, '</own.css>; rel="preload"; as=style'],
  [`<//ads.example/pixel>; rel=dns-prefetch`, undefined],
  [`<https://unknown.example>; rel=preconnect`, undefined],
  [`<${ad}?a=1,2>; rel="modulepreload"; title="a, <b>"`, undefined],
  [`</i.png>; rel=preload; as=image; imagesrcset="${ad} 2x"`, undefined],
  [`<${ad}>; rel=prefetch, <https://pay.example/x>; rel=preconnect`, '<https://pay.example/x>; rel=preconnect'],
  ['</broken; rel=preload', undefined],
])('Link %s', (link, left) => {
  expect(filtered({ link }).link).toBe(left)
})

test('a Link that loads nothing stays, whoever it names', () => {
  const link = `<${ad}>; rel="canonical", <https://x.example>; rel=license`
  expect(filtered({ link }).link).toBe(link)
})

test('a grant lets through what was held', () => {
  const link = `<${stats}/a.js>; rel=preload`
  expect(filtered({ link }, { analytics: true }).link).toBe(link)
  expect(filtered({ link })).toEqual({})
})

test('Refresh leads to nobody who must wait', () => {
  expect(filtered({ refresh: `0; url=${ad}` })).toEqual({})
  expect(filtered({ refresh: "3;URL='/next'" })).toEqual({ refresh: "3;URL='/next'" })
})

test('reports go to nobody who must wait, and network errors to nobody then', () => {
  const own = '{"group":"own","max_age":9,"endpoints":[{"url":"/r"}]}'
  const theirs = `{"group":"x","max_age":9,"endpoints":[{"url":"${ad}"}]}`
  const nel = '{"report_to":"x","max_age":9}'
  expect(filtered({ 'report-to': theirs, nel })).toEqual({})
  expect(filtered({ 'report-to': `${own}, ${theirs}` })['report-to']).toBe(own)
  expect(filtered({ 'report-to': `${own},${theirs.slice(1)}`, nel })).toEqual({})
  expect(filtered({ 'reporting-endpoints': `a="${ad}", b="/own"` })).toEqual({ 'reporting-endpoints': 'b="/own"' })
  expect(filtered({ 'speculation-rules': `"${ad}", "/rules.json"` })).toEqual({ 'speculation-rules': '"/rules.json"' })
})

test('the site’s policy reports to itself', () => {
  expect(filtered({ 'content-security-policy': `default-src 'self'; report-uri /csp ${ad}` })).toEqual({
    'content-security-policy': "default-src 'self'; report-uri /csp",
  })
  expect(filtered({ 'content-security-policy-report-only': `report-uri ${ad}; img-src *` })).toEqual({
    'content-security-policy-report-only': '; img-src *',
  })
})

test('whether it depends on the visitor is said', () => {
  const depends = (link: string): boolean => filterHeaders(new Headers({ link }), sampleVisitor())
  expect(depends(`<${ad}>; rel=preload`)).toBe(true)
  expect(depends('</own.css>; rel=preload, <https://unknown.example>; rel=preload')).toBe(false)
})

test('in report mode everything stays', () => {
  const headers = new Headers({ refresh: `0; url=${ad}` })
  filterHeaders(headers, sampleVisitor({}, samplePolicy({ mode: 'report' })))
  expect(headers.get('refresh')).toContain(ad)
})

test('a part of a page is not led to where it may not go, a visitor is', () => {
  const leads = (dest: string | undefined, location: string): boolean => {
    const request = new Request('https://shop.example/', { headers: dest ? { 'sec-fetch-dest': dest } : {} })
    return leadsAstray(request, new Response(null, { status: 302, headers: { location } }), sampleVisitor())
  }
  expect(['image', 'iframe', 'empty'].map((dest) => leads(dest, ad))).toEqual([true, true, true])
  expect([leads('document', ad), leads(undefined, ad), leads('image', '/own')]).toEqual([false, false, false])
})
