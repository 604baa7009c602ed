// @vitest-environment happy-dom
// What a press says of what was on screen, and what of it waits for the paint.
import { beforeEach, expect, test, vi } from 'vitest'
import { readRecord } from '../read-record.ts'
import { acting, files, jar, pressOf, record, remember, startAfresh } from '../testing/acting.ts'

beforeEach(startAfresh)

test('a decision made by a program names no notice and no layout, even while the banner is on screen', async () => {
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.acceptAll(undefined)
  expect(sent[0]).toMatchObject({ how: 'api', control: 'none', layer: 'none', layout: 'none' })
  expect(sent[0]).not.toHaveProperty('notice')
})

test.each([
  [true, 'click'],
  [false, 'scripted'],
])('a press tells what was on screen and whose it was (trusted: %j)', async (isTrusted, how) => {
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.press(pressOf('accept-all', isTrusted))
  expect(sent[0]).toMatchObject({ how, control: 'accept-all', layer: 'banner', layout: 'bar', notice: 'sha256-banner' })
})

test('a page that changes its language asks on in the new one, and a press is recorded in that which was read', async () => {
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  document.documentElement.lang = 'da'
  await new Promise((done) => setTimeout(done))
  document.documentElement.lang = ''
  expect(files.slice(-1)).toEqual(['askfirst.banner.da.js#'])
  acts.press(pressOf('accept-all'))
  expect(sent).toMatchObject([{ language: 'en', layer: 'banner' }])
})

test.each([
  ['accept-all', 'granted'],
  ['reject-all', 'denied'],
  ['withdraw', 'denied'],
])('the control %s leaves everything %s, in the record and at the collector', (name, state) => {
  remember()
  const { acts, consent, sent } = acting()
  const told = vi.spyOn(localStorage, 'setItem')
  acts.press(pressOf(name, true, 'page'))
  expect(consent.decision?.categories).toEqual({ analytics: state, marketing: state })
  expect(sent).toMatchObject([{ control: name, layer: 'page', categories: consent.decision?.categories }])
  expect(told.mock.calls.filter(([key]) => key === 'askfirst.tabs')).toHaveLength(1)
})

test('the control preferences shows them, and decides nothing', async () => {
  const { acts, consent, sent, present } = acting()
  const preferences = present('preferences')
  await acts.press(pressOf('preferences'))
  expect(preferences.show).toHaveBeenCalledOnce()
  expect([consent.decision, sent, record()]).toEqual([undefined, [], ''])
})

test.each(['save', 'close', 'allow-always', 'erase', 'constructor'])(
  'a control that belongs to its layer is left to it: %s',
  async (name) => {
    const { acts, consent, sent, present } = acting()
    const preferences = present('preferences')
    files.length = 0
    await acts.press(pressOf(name))
    expect([consent.decision, sent, files]).toEqual([undefined, [], []])
    expect(preferences.show).not.toHaveBeenCalled()
  },
)

test('when nothing is asked any more, what asked goes', async () => {
  const { acts, present } = acting()
  const banner = present('banner')
  await acts.show(undefined, 'banner')
  acts.rejectAll(undefined)
  expect(banner.hide).toHaveBeenCalledOnce()
})

test('a press takes away what asked and is recorded at once; the rest follows after the paint', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { acts, sent, present } = acting()
  const banner = present('banner')
  await acts.show(undefined, 'banner')
  const decided = acts.acceptAll(pressOf('accept-all'))
  expect(decided).toMatchObject({ how: 'click', categories: { analytics: 'granted' } })
  expect(readRecord(jar)).toBeDefined()
  expect([banner.hide.mock.calls.length, sent]).toEqual([1, []])
  await vi.waitFor(() => expect(sent).toMatchObject([{ layer: 'banner', layout: 'bar', notice: 'sha256-banner' }]))
})

test('what follows from a press happens where the page is left before it is painted', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
  const { acts, sent, present } = acting()
  present('banner')
  await acts.show(undefined, 'banner')
  acts.press(pressOf('reject-all'))
  expect(sent).toEqual([])
  window.dispatchEvent(new Event('pagehide'))
  expect(sent).toMatchObject([{ control: 'reject-all', layer: 'banner' }])
})
