import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})
const load = async () => (await import('./trusted.ts')).trusted

test('where a page demands Trusted Types what we write is one of ours', async () => {
  const made: string[] = []
  const createPolicy = (name: string, rules: Record<string, (text: string) => string>) => {
    made.push(name)
    return Object.fromEntries(Object.entries(rules).map(([kind, make]) => [kind, (text: string) => `${kind} ${make(text)}`]))
  }
  vi.stubGlobal('trustedTypes', { createPolicy })
  const trusted = await load()
  expect(trusted.createHTML('<b>')).toBe('createHTML <b>')
  expect(trusted.createScript('1')).toBe('createScript 1')
  expect(trusted.createScriptURL('/a.js')).toBe('createScriptURL /a.js')
  expect(made).toEqual(['askfirst'])
})

test('a page that does not allow the policy gets text, and no exception', async () => {
  const createPolicy = (): never => {
    throw new TypeError('Policy "askfirst" disallowed.')
  }
  vi.stubGlobal('trustedTypes', { createPolicy })
  expect((await load()).createScriptURL('/a.js')).toBe('/a.js')
})

test('what a policy of the page has made is known, also where the page says otherwise later', async () => {
  const types = { isHTML: (text: unknown): boolean => text === 'html', isScript: () => false, isScriptURL: () => false }
  vi.stubGlobal('trustedTypes', types)
  await load()
  const { isTrusted } = await import('./trusted.ts')
  types.isHTML = () => true
  expect([isTrusted('html'), isTrusted({ toString: () => 'html' })]).toEqual([true, false])
})

test('so does a browser that knows nothing of it', async () => {
  const { createHTML, createScript } = await load()
  expect([createHTML('<b>'), createScript('1')]).toEqual(['<b>', '1'])
})
