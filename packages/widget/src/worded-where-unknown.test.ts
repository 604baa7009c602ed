import { noticeOf } from '@askfirst/policy'
import { expect, it } from 'vitest'
import { samplePolicy } from './testing/sample-data.ts'
import { wordedWhereUnknown } from './worded-where-unknown.ts'

const videoIn = (language: string) =>
  wordedWhereUnknown(noticeOf(samplePolicy(), language, {}))
    .flatMap(({ services }) => services)
    .find(({ id }) => id === 'video')

it.each([
  ['ga', 'an tSualainn', '6 mhí', '13 mí'],
  ['is', 'Svíþjóð', '6 mánuðir', '13 mánuðir'],
  ['da', 'SE', '6 months', '13 months'],
])('gives %s %s, %s and %s', (language, country, dataRetention, retention) => {
  const video = videoIn(language)
  expect([video?.country, video?.dataRetention, video?.cookies[0]?.retention]).toEqual([country, dataRetention, retention])
})

it('leaves a session to the texts', () => {
  const [necessary] = wordedWhereUnknown(noticeOf(samplePolicy(), 'mt', {}))
  expect(necessary?.services[0]?.cookies[0]?.retention).toBe('session')
})
