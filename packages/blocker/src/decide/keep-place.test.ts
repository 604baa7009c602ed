// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { keepPlace, placeKey, restorePlace } from './keep-place.ts'

const form =
  '<input name=a><textarea id=b></textarea><input type=checkbox><select><option>1<option>2</select><select multiple><option>1<option>2</select><input type=password name=p><input autocomplete=cc-number>'
const scrollTo = vi.fn()
beforeEach(() => {
  sessionStorage.clear()
  scrollTo.mockClear()
  vi.stubGlobal('scrollTo', scrollTo)
  document.body.innerHTML = form
})

function write(): void {
  const [a, b, tick, one, many, secret, card] = [
    ...document.querySelectorAll<HTMLInputElement & HTMLSelectElement>('input,textarea,select'),
  ]
  Object.assign(a as object, { value: 'written' })
  Object.assign(b as object, { value: 'more' })
  Object.assign(tick as object, { checked: true })
  Object.assign(one as object, { value: '2' })
  for (const option of many?.options ?? []) option.selected = true
  Object.assign(secret as object, { value: 'secret' })
  Object.assign(card as object, { value: '4111' })
}

test('what was written stands there again, and nothing is left of it', () => {
  write()
  keepPlace(sessionStorage)
  expect(sessionStorage.getItem(placeKey)).not.toMatch(/secret|4111/)
  document.body.innerHTML = form
  const heard = vi.fn()
  document.querySelector('input')?.addEventListener('input', heard)
  restorePlace(sessionStorage)
  const values = [...document.querySelectorAll<HTMLInputElement>('input,textarea,select')].map(({ value }) => value)
  expect(values).toEqual(['written', 'more', expect.anything(), '2', '1', '', ''])
  expect(document.querySelector<HTMLInputElement>('[type=checkbox]')?.checked).toBe(true)
  expect(document.querySelector<HTMLSelectElement>('[multiple]')?.selectedOptions).toHaveLength(2)
  expect([heard.mock.calls.length, scrollTo.mock.calls.length, sessionStorage.length]).toEqual([1, 1, 0])
})

test('it waits for a page that is still coming', () => {
  write()
  keepPlace(sessionStorage)
  document.body.innerHTML = form
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  restorePlace(sessionStorage)
  expect(document.querySelector('input')?.value).toBe('')
  dispatchEvent(new Event('load'))
  expect(document.querySelector('input')?.value).toBe('written')
  vi.restoreAllMocks()
})

test('the place on another page puts nobody anywhere', () => {
  write()
  keepPlace(sessionStorage)
  sessionStorage.setItem(placeKey, `${sessionStorage.getItem(placeKey)}`.replace(location.href, 'https://elsewhere.example/'))
  document.body.innerHTML = form
  restorePlace(sessionStorage)
  expect([document.querySelector('input')?.value, scrollTo.mock.calls.length, sessionStorage.length]).toEqual(['', 0, 0])
})

test('another page at the same address keeps what it has', () => {
  write()
  keepPlace(sessionStorage)
  document.body.innerHTML = '<input name=other value=own>'
  restorePlace(sessionStorage)
  expect(document.querySelector('input')?.value).toBe('own')
})
