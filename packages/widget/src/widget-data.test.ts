import { noticeOf } from '@askfirst/policy'
import { expect, it } from 'vitest'
import { sampleData, samplePolicy } from './testing/sample-data.ts'
import { widgetDataOf } from './widget-data.ts'

const data = sampleData()

it('fills in how long a choice is kept, and what the opt-out signal keeps off', () => {
  expect(data.texts.validity).toContain('182 days')
  expect(data.texts.gpc).toContain('Marketing')
  expect(JSON.stringify(data)).not.toMatch(/\{\w+\}/)
})

it('carries the reasons that services give, and no others', () => {
  expect(Object.keys(data.texts).filter((key) => key.startsWith('reason.'))).toEqual(['reason.authentication'])
})

it('carries nothing that only the first layer says', () => {
  expect(data.texts).not.toHaveProperty('intro')
})

it('refuses a notice that lacks a text', () => {
  const policy = samplePolicy()
  expect(() => widgetDataOf(policy, noticeOf(policy, 'en', {}), 'x')).toThrow('texts.en')
})
