import { expect, test } from 'vitest'
import { sampleRules } from '../testing/sample-rules.ts'
import { writeRecord } from './write-record.ts'

const text = `2.${Math.floor(Date.now() / 1e3)}.1.click.~analytics:aaaa~~.sha256-${'p'.repeat(43)}`
const later = Date.now() + 864e5

/** What is written on the page at `url`, whose browser keeps all of it, or only what is for the host. */
function writtenOn(url: string, keepsDomains = true, older: string[] = []): { set: string[]; swept: string[] } {
  const written: string[] = []
  const jar = {
    read: () => [
      ...older,
      ...written.filter((cookie) => keepsDomains || !cookie.includes('domain')).map((cookie) => cookie.split(';')[0] as string),
    ],
    write: (cookie: string) => void written.push(cookie),
    files: () => Promise.reject(),
  }
  writeRecord(jar, sampleRules, new URL(url) as never, text, later)
  const isDeletion = (cookie: string): boolean => cookie.startsWith('askfirst=; max-age=0')
  return { set: written.filter((cookie) => !isDeletion(cookie)), swept: written.filter(isDeletion) }
}
const host = `askfirst=${text}; path=/; samesite=lax; expires=${new Date(later).toUTCString()}`

test('the record is written once, for the whole site, until it expires', () => {
  expect(writtenOn('https://www.shop.example/a').set).toEqual([`${host}; secure; domain=shop.example`])
})

test('where the browser does not take it for the site, it is for the host', () => {
  expect(writtenOn('https://www.shop.example/a', false).set).toEqual([`${host}; secure; domain=shop.example`, `${host}; secure`])
})

test('elsewhere than on the site it is for the host alone, and not secure where nothing is', () => {
  expect(writtenOn('http://localhost/').set).toEqual([host])
})

test('it takes the place of every older one, wherever that was set', () => {
  const { swept } = writtenOn('https://www.shop.example/a', true, ['askfirst=old'])
  for (const place of ['path=/', 'path=/a', 'path=/; domain=shop.example', 'path=/a; domain=www.shop.example'])
    expect(swept).toContain(`askfirst=; max-age=0; ${place}`)
})

test('where there is none, nothing is deleted', () => {
  expect(writtenOn('https://www.shop.example/a').swept).toEqual([])
})
