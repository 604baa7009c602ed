import { expect, test } from 'vitest'
import { isDocumentRequest, kindOfAnswer } from './kind-of-answer.ts'

const request = (headers: Record<string, string> = {}): Request => new Request('https://shop.example/', { headers })

test.each([
  ['text/html', 'html'],
  ['TEXT/HTML; charset=x', 'html'],
  ['text/plain, text/html', 'html'],
  ['application/xhtml+xml', 'xhtml'],
  ['image/svg+xml', 'foreign'],
  ['application/rss+xml; charset=utf-8', 'foreign'],
  ['text/xml', 'foreign'],
  ['multipart/x-mixed-replace; boundary=a', 'foreign'],
  ['text/javascript', 'other'],
  ['text/event-stream', 'other'],
  ['application/json', 'other'],
])('%s is %s', (type, kind) => {
  expect(kindOfAnswer(request(), new Headers({ 'content-type': type }))).toBe(kind)
})

test('the script of a worker is known by who asks', () => {
  const headers = new Headers({ 'content-type': 'text/javascript' })
  expect(kindOfAnswer(request({ 'sec-fetch-dest': 'worker' }), headers)).toBe('worker')
  expect(kindOfAnswer(request({ 'sec-fetch-dest': 'sharedworker' }), headers)).toBe('worker')
  expect(kindOfAnswer(request({ 'service-worker': 'script' }), headers)).toBe('service-worker')
})

test('a file for the disk is no document, one with a name is', () => {
  const kind = (disposition: string) =>
    kindOfAnswer(request(), new Headers({ 'content-type': 'text/html', 'content-disposition': disposition }))
  expect(kind('attachment; filename=a.html')).toBe('other')
  expect(kind('inline; filename="attachment"')).toBe('html')
  expect(kind('attachments')).toBe('html')
})

test('who does not say what they ask for may ask for a page', () => {
  expect(isDocumentRequest(request())).toBe(true)
  expect(isDocumentRequest(request({ accept: 'text/html,*/*;q=0.8' }))).toBe(true)
  expect(isDocumentRequest(request({ accept: 'image/*' }))).toBe(false)
  expect(isDocumentRequest(request({ accept: '*/*' }))).toBe(false)
  expect(isDocumentRequest(request({ accept: 'text/html, */*', 'x-requested-with': 'XMLHttpRequest' }))).toBe(false)
  expect(isDocumentRequest(request({ 'sec-fetch-dest': 'empty', accept: 'text/html' }))).toBe(false)
  expect(isDocumentRequest(request({ 'sec-fetch-dest': 'empty', 'sec-purpose': 'prefetch' }))).toBe(true)
  expect(isDocumentRequest(request({ 'sec-fetch-dest': 'iframe' }))).toBe(true)
})
