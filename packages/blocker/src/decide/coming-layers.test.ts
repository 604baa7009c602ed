// @vitest-environment happy-dom
// Which files a page asks for, and when.
import { beforeEach, expect, test, vi } from 'vitest'
import { acting, files, pressOf, remember, startAfresh } from '../testing/acting.ts'

beforeEach(startAfresh)

test('asks at once where something is unasked, and not where everything is answered', () => {
  acting()
  expect(files).toEqual(['askfirst.banner.en.js'])
  files.length = 0
  remember()
  acting()
  expect(files).toEqual([])
})

test('an embed that is about to be released needs no placeholder, one that is held does', async () => {
  remember()
  const { core } = acting()
  document.body.innerHTML = '<iframe data-askfirst="matomo" data-src="https://stats.shop.example/"></iframe>'
  core.holder.found?.()
  await new Promise((done) => setTimeout(done))
  expect(files).toEqual([])
  document.body.innerHTML = '<iframe data-askfirst="video" data-src="https://video.example/"></iframe>'
  core.holder.found?.()
  await vi.waitFor(() => expect(files).toEqual(['askfirst.placeholder.en.js']))
})

test('the preferences come when the visitor reaches for them', () => {
  remember()
  acting()
  document.body.dispatchEvent(new Event('pointerover', { bubbles: true }))
  expect(files).toEqual([])
  for (const type of ['pointerover', 'focusin']) pressOf('preferences').control.dispatchEvent(new Event(type, { bubbles: true }))
  expect(files).toEqual(expect.arrayContaining(['askfirst.widget.js', 'askfirst.widget.en.js']))
})

test('details come when the visitor reaches for a button that has some, of ours and no other', () => {
  remember()
  acting()
  document.body.innerHTML = '<button popovertarget="x"></button><div id="askfirst"><button popovertarget="y"></button></div>'
  const [theirs, ours] = document.querySelectorAll('button')
  theirs?.dispatchEvent(new Event('focusin', { bubbles: true }))
  expect(files).toEqual([])
  ours?.dispatchEvent(new Event('focusin', { bubbles: true }))
  expect(files).toContain('askfirst.details.js')
})

test.each([
  ['askfirst-policy', 'details'],
  ['askfirst-choices', 'choices'],
])('where the page shows %s, the widget comes with its %s', async (name, part) => {
  remember()
  const { core } = acting()
  document.body.innerHTML = `<${name}></${name}>`
  for (let i = 0; i < 2; i++) core.holder.found?.()
  await vi.waitFor(() => expect(files).toEqual(['askfirst.widget.js', 'askfirst.widget.en.js', `askfirst.${part}.js`]))
})
