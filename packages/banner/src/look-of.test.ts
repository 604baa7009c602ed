import type { PolicyInput } from '@askfirst/policy'
import { expect, it } from 'vitest'
import { lookOf } from './look-of.ts'
import { samplePolicy } from './testing/sample-policy.ts'

const colorsOf = (colors: NonNullable<PolicyInput['ui']>['colors']) => lookOf(samplePolicy({ ui: { colors } }), 'en').colors

it('has no colours where the policy names none', () => {
  expect([lookOf(samplePolicy(), 'en').colors, colorsOf({}), colorsOf({ light: {} })]).toEqual([undefined, undefined, undefined])
})

it('sets the custom properties that a site could set itself', () => {
  expect(colorsOf({ light: { accent: '#123', accentText: '#fff' }, dark: { accent: '#def' } })).toBe(
    '.askfirst{--askfirst-accent:light-dark(#123,#def);--askfirst-accent-text:light-dark(#fff,var(--paper))}',
  )
})

it('has the direction of its language', () => {
  expect([lookOf(samplePolicy(), 'ar').direction, lookOf(samplePolicy(), 'da').direction]).toEqual(['rtl', 'ltr'])
})

it('paints the contrast theme in the colours of the system, not in those of the policy', () => {
  const { colors } = lookOf(samplePolicy({ ui: { theme: 'contrast', colors: { light: { accent: '#123' } } } }), 'en')
  expect(colors).toMatch(/--ink:CanvasText.*--paper:Canvas/)
  expect(colors).not.toContain('#123')
})
