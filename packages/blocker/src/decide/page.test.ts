// @vitest-environment happy-dom
import { type Decision, decide, encodeRecord, type Signal } from '@askfirst/policy'
import { expect, test, vi } from 'vitest'
import { makeConsent } from '../consent.ts'
import { languageOf } from '../language-of.ts'
import { memoryOf } from '../memory.ts'
import { withNatives } from '../natives.ts'
import { sampleRules } from '../testing/sample-rules.ts'
import { openPage, type Page } from './page.ts'

const id = 'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa'
const deciding = (choices: Record<string, boolean>): Decision => decide(sampleRules, undefined, choices, 'click', Date.now())
const recordOf = (choices: Record<string, boolean>): string => `askfirst=${encodeRecord(sampleRules, deciding(choices), false)}`

/** A page whose cookies a test writes, as another tab would. */
function opened(record?: string, signals: readonly Signal[] = []) {
  const cookies = record ? [record] : []
  const wrote: string[] = []
  const write = (text: string): void => {
    wrote.push(text)
    if (/max-age=0|1970/.test(text)) cookies.length = 0
  }
  const jar = { read: () => cookies, write, files: () => Promise.reject() }
  const consent = makeConsent(window, sampleRules, jar, [])
  const turned = vi.fn()
  const spoken = vi.fn()
  const loadFile = vi.fn(async (_name: string): Promise<unknown> => Promise.reject(new Error('away')))
  const languageNow = () => languageOf(sampleRules.languages, document, navigator.languages)
  const core = { consent, jar, rules: sampleRules, languageNow, loadFile, withNatives } as unknown as Page
  const page = openPage(core, signals, turned, spoken)
  return Object.assign(page, { cookies, wrote, turned, spoken, loadFile })
}

test('follows the record, and tells how it was before', () => {
  const { follow, cookies, turned, consent } = opened(recordOf({ analytics: true }))
  consent.states()
  cookies[0] = recordOf({ ads: true })
  follow()
  expect(turned.mock.calls).toEqual([[expect.objectContaining({ analytics: 'granted', matomo: 'granted', ads: 'denied' })]])
  expect(consent.states()).toMatchObject({ analytics: 'denied', ads: 'granted' })
})

test('signals are told the decision that there is, and every new one before what is stored follows', () => {
  const told: unknown[] = []
  const tell: Signal = ({ categories }) => told.push([categories.analytics, localStorage.getItem('mtm_id')])
  const page = opened(undefined, [tell])
  const { put } = memoryOf(page.consent.guarding, 'localStorage')
  put('mtm_id', () => localStorage.setItem('mtm_id', '1'), '1')
  expect(told).toEqual([])
  page.take(deciding({ analytics: true }))()
  opened(recordOf({ analytics: true }), [tell])
  expect(told).toEqual([
    ['granted', null],
    ['granted', '1'],
  ])
  localStorage.clear()
})

test('a signal that throws stops no other, and is reported', () => {
  vi.useFakeTimers()
  const heard = vi.fn()
  const broken = (): never => {
    throw new Error('theirs')
  }
  opened(recordOf({ analytics: true }), [broken, heard])
  expect(heard).toHaveBeenCalledOnce()
  expect(() => vi.runAllTimers()).toThrow('theirs')
  vi.useRealTimers()
})

test('the same decision again is no change', () => {
  const { follow, turned } = opened(recordOf({ analytics: true }))
  for (let i = 0; i < 2; i++) follow()
  expect(turned).not.toHaveBeenCalled()
})

test('where the browser keeps no cookie, the page follows what it was told, and stays so', () => {
  const { take, follow, consent, turned } = opened()
  const told = deciding({ analytics: true })
  take(told)()
  follow()
  expect([consent.decision, turned.mock.calls.length]).toEqual([told, 1])
})

test('the record goes before what it was told', () => {
  const { take, consent, cookies } = opened()
  cookies[0] = recordOf({ analytics: true })
  take(deciding({}))()
  expect(consent.decision?.categories.analytics).toBe('granted')
})

test.each([
  ['of before comes back by an answer that was under way', id, 3, ['askfirst=2.6.'], 'denied'],
  ['of later is another tab’s decision', id, 9, [], 'granted'],
  ['of somebody else is the visitor’s since', 'c1b9d2e3-7f52-4d0e-8d6a-51c1c0b7a2bb', 3, [], 'granted'],
])('a record %s', (_, theirs, second, written, state) => {
  const at = (second: number, granted: boolean): Decision => ({
    ...decide(sampleRules, undefined, { analytics: granted, ads: true }, 'click', 1e3 * second),
    id,
  })
  const textOf = (decision: Decision) => `askfirst=${encodeRecord(sampleRules, decision, false, 'mJ9c0s3b8gk2zq5cX7m1Qw')}`
  vi.useFakeTimers({ now: 1e4 })
  const { follow, cookies, wrote, consent } = opened(textOf(at(6, false)))
  consent.states()
  cookies[0] = textOf({ ...at(second, true), id: theirs })
  follow()
  const records = wrote.filter((text) => text.startsWith('askfirst=2')).map((text) => text.slice(0, 13))
  expect([records, consent.states().analytics]).toEqual([written, state])
  vi.useRealTimers()
})

test('what is stored follows the decision before anybody is told', () => {
  const { follow, consent, cookies, turned } = opened()
  const { put } = memoryOf(consent.guarding, '')
  const written: string[] = []
  for (const name of ['_pk_id', '_ad']) put(name, () => written.push(name), '1')
  turned.mockImplementation(() => written.push('turned'))
  cookies[0] = recordOf({ analytics: true })
  follow()
  expect([written, consent.guarding.memories['']?.size]).toEqual([['_pk_id', 'turned'], 0])
})

test('allowing once is for this page: it is no decision, and to be unasked is not to be denied', () => {
  const { allowOnce, consent, turned } = opened()
  const { put } = memoryOf(consent.guarding, '')
  const written: string[] = []
  for (const name of ['_pk_id', '_ad']) put(name, () => written.push(name), '1')
  allowOnce('matomo')
  expect([written, consent.guarding.memories['']?.size, consent.decision]).toEqual([['_pk_id'], 1, undefined])
  expect(turned).not.toHaveBeenCalled()
})

test('another tab’s decision holds here as soon as the page is looked at', () => {
  const { cookies, consent } = opened()
  consent.states()
  cookies[0] = recordOf({ analytics: true })
  window.dispatchEvent(new Event('pageshow'))
  expect(consent.states().matomo).toBe('granted')
})

test('texts are loaded in the language of the page, and missed by nobody', async () => {
  document.documentElement.lang = 'da-DK'
  const { loadText, loadFile, language } = opened()
  document.documentElement.lang = ''
  await loadText('placeholder')
  expect([language, loadFile.mock.calls]).toEqual(['da', [['askfirst.placeholder.da.js']]])
})

test('a page that changes its language is told in the new one from then on, and a former one is run again', async () => {
  const { documentElement } = document
  documentElement.lang = 'da'
  const page = opened()
  const files = [page.fileOf('banner')]
  for (const lang of ['en-GB', 'en', 'da']) {
    documentElement.lang = lang
    await new Promise((done) => setTimeout(done))
    files.push(page.fileOf('banner'))
  }
  documentElement.lang = ''
  expect([files, page.spoken.mock.calls.length]).toEqual([
    ['askfirst.banner.da.js', 'askfirst.banner.en.js#', 'askfirst.banner.en.js#', 'askfirst.banner.da.js##'],
    2,
  ])
})
