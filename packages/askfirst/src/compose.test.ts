import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleExpression, compose, scriptJson } from './compose.ts'

const run = (code: string): unknown => new Function(`return ${code}`)()

test('carries any JSON through script text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(run(scriptJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('carries regular expressions', () => {
  const text = fc.string({ unit: fc.constantFrom(...'a/<=\u2028\n.$'), minLength: 1 })
  fc.assert(
    fc.property(text, (text) => {
      const expression = new RegExp(`^${text.replace(/[.$]/g, '\\$&')}$`, 's')
      const [again] = run(scriptJson([expression])) as [RegExp]
      expect(again.test(text)).toBe(true)
      expect([again.flags, scriptJson([expression]).includes('<')]).toEqual(['s', false])
    }),
  )
})

test('a property named __proto__ stays a property', () => {
  const value = JSON.parse('{"__proto__":[1],"a,\\"__proto__":2}')
  expect(Object.entries(run(scriptJson(value)) as object)).toEqual(Object.entries(value))
})

test('lets nothing end an inline script', () => {
  const json = scriptJson({ title: '</script><!--<script>\u2028\u2029' })
  expect(json).not.toMatch(/[<\u2028\u2029]/)
  expect(run(json)).toEqual({ title: '</script><!--<script>\u2028\u2029' })
})

test('stays an expression in the body of an arrow function', () => {
  expect(run(compose('a bundle', '(()=>ASKFIRST_DATA)()', { ASKFIRST_DATA: scriptJson({ a: 1 }) }))).toEqual({ a: 1 })
})

test('leaves dollar signs as they are', () => {
  expect(compose('a bundle', '!f(ASKFIRST_DATA);', { ASKFIRST_DATA: scriptJson("$& $1 $'") })).toBe(`!f(("$& $1 $'"));\n`)
})

test.each([
  ['twice', 'ASKFIRST_DATA+ASKFIRST_DATA'],
  ['never', 'data'],
  ['as part of a longer name', 'ASKFIRST_DATA_OLD'],
  ['beside another', 'ASKFIRST_DATA+ASKFIRST_RULES'],
])('refuses a bundle that names its data %s', (_how, bundle) => {
  expect(() => compose('a bundle', bundle, { ASKFIRST_DATA: '1' })).toThrow(/one version/)
})

test('takes the value out of the bundle of a signal', () => {
  const bundle = 'var askfirstBundle=function(){"use strict";return (a)=>a+1}();\n'
  expect(run(`[${bundleExpression('google', bundle)}][0](1)`)).toBe(2)
  expect(() => bundleExpression('google', '!function(){}()')).toThrow(expect.objectContaining({ code: 'BUNDLE_BROKEN' }))
})
