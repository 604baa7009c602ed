import { expect, test } from 'vitest'
import { samplePolicy, sampleVisitor } from '../testing/sample.ts'
import { cspOf, cspOfForeign } from './csp.ts'

const policy = samplePolicy()
const directive = (name: string, csp: string | undefined): string =>
  csp?.split('; ').find((part) => part.startsWith(`${name} `)) ?? ''

test('without a decision the site and what is necessary may load', () => {
  const csp = cspOf(policy, sampleVisitor().states)
  expect(directive('default-src', csp)).toBe("default-src 'self' shop.example:* *.shop.example:* pay.example:* data: blob:")
  expect(csp).not.toMatch(/stats|ads/)
})

test('a grant adds the hosts of its services, with all below them and their sockets', () => {
  const csp = cspOf(policy, sampleVisitor({ analytics: true }).states)
  expect(directive('script-src', csp)).toContain(' stats.example:* *.stats.example:* ')
  expect(directive('connect-src', csp)).toContain('ws://*.stats.example:*')
  expect(csp).not.toContain('ads.example')
})

test('a service with a part of a host has the folder of it', () => {
  const sources = (path: string): string => {
    const services = { a: { category: 'marketing', provider: 'A', hosts: ['a.example'], paths: [path] } }
    const other = samplePolicy({ services })
    return cspOf(other, { a: 'granted' })?.match(/a\.example\S*/)?.[0] ?? ''
  }
  expect(sources('/x/pixel')).toBe('a.example:*/x/')
  expect(sources('/x/')).toBe('a.example:*/x/')
  expect(sources('/x/*/y')).toBe('a.example:*/x/')
  expect(sources('/pixel')).toBe('a.example:*')
  expect(sources("/x;script-src/'")).toBe('a.example:*/x%3Bscript-src/')
})

test('inline code goes on, by nonce where one is given', () => {
  expect(directive('script-src', cspOf(policy, {}))).toContain("'unsafe-inline'")
  const csp = cspOf(policy, {}, 'abc')
  expect(directive('script-src', csp)).toContain("'nonce-abc'")
  expect(directive('script-src', csp)).not.toContain('unsafe-inline')
  expect(directive('style-src-attr', csp)).toBe("style-src-attr 'unsafe-inline'")
})

test('where everything may load that nobody claims, there is none', () => {
  expect(cspOf(samplePolicy({ unlisted: 'allow' }), {})).toBeUndefined()
})

test('documents that nobody can read load what is necessary, whatever a visitor says', () => {
  expect(cspOfForeign(policy)).toBe(cspOf(policy, sampleVisitor().states))
})
