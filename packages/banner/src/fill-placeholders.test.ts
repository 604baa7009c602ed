// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { boxOf, fillPlaceholders } from './fill-placeholders.ts'
import { placeholderDataOf } from './placeholder-data.ts'
import { fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

const policy = samplePolicy()
const data = placeholderDataOf(policy, sampleNotice(policy), 'sha256-x')
const buttonsOf = (box: HTMLElement) => box.querySelectorAll<HTMLButtonElement>('[data-askfirst-do]')

it('allows a service for this time, or for good, by controls that the receipt names', () => {
  const askfirst = fakeAskfirst()
  const buttons = buttonsOf(boxOf(askfirst, data, 'video'))
  for (const button of buttons) button.click()
  expect(askfirst.calls).toEqual(['once video', '{"video":true}'])
  expect([...buttons].map((button) => button.dataset.askfirstDo)).toEqual(['allow-once', 'allow-always', 'preferences'])
})

it('is a group with a name, so that two of them can be told apart', () => {
  const box = boxOf(fakeAskfirst(), data, 'video')
  expect([box.role, box.ariaLabel]).toEqual(['group', 'Video'])
})

it('has a button of its own that opens the words where there is no room for them', () => {
  const box = boxOf(fakeAskfirst(), data, 'video')
  const opener = box.querySelector('button') as HTMLButtonElement
  expect(opener.textContent).toBe('Show “Video” …')
  expect(opener.popoverTargetElement).toBe(box.querySelector('div[popover]'))
})

it('shows the words at once where nobody could decide anything', () => {
  expect(boxOf(fakeAskfirst(), data, 'unlisted').querySelector('button,[popover]')).toBeNull()
})

it("shows the site's own picture, and says in the console which one it does not show", () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue()
  expect(boxOf(fakeAskfirst(), data, 'video', '/film.jpg').querySelector('img')?.getAttribute('src')).toBe('/film.jpg')
  expect(warned).not.toHaveBeenCalled()
  expect(boxOf(fakeAskfirst(), data, 'video', 'https://video.example/film.jpg').querySelector('img')).toBeNull()
  expect(warned.mock.lastCall?.[0]).toContain('https://video.example/film.jpg')
  warned.mockRestore()
})

it('introduces itself by its notice, which the receipt of a press in it names', () => {
  const askfirst = fakeAskfirst()
  fillPlaceholders(askfirst, data, new CSSStyleSheet())
  expect(askfirst.presenters).toMatchObject([{ view: 'embed', notice: 'sha256-x', language: 'en', layout: 'placeholder' }])
  askfirst.presenters[0]?.hide()
})

it('takes its boxes away where those of another language come', async () => {
  document.body.innerHTML = '<iframe data-askfirst="video" data-src="/x"></iframe>'
  const askfirst = fakeAskfirst()
  fillPlaceholders(askfirst, data, new CSSStyleSheet())
  expect(document.querySelectorAll('askfirst-embed')).toHaveLength(1)
  askfirst.presenters[0]?.hide()
  expect(document.querySelectorAll('askfirst-embed')).toHaveLength(0)
  document.body.append(document.createElement('p'))
  await Promise.resolve()
  expect(document.querySelectorAll('askfirst-embed')).toHaveLength(0)
})

describe('on a page', () => {
  const boxes = () => document.querySelectorAll('askfirst-embed').length
  const frame = () => document.querySelector('iframe') as HTMLIFrameElement

  beforeAll(() => fillPlaceholders(fakeAskfirst(), data, new CSSStyleSheet()))

  beforeEach(async () => {
    document.body.innerHTML = '<iframe data-askfirst="video" data-src="/x"></iframe><iframe></iframe>'
    await expect.poll(boxes).toBe(1)
  })

  it('puts a box after a held frame, and none after others', () => {
    expect(frame().nextElementSibling?.textContent).toContain('Video Co')
  })

  it('takes the box away when the frame is released', async () => {
    frame().removeAttribute('data-src')
    await expect.poll(boxes).toBe(0)
  })

  it('takes the box away with its frame', async () => {
    frame().remove()
    await expect.poll(boxes).toBe(0)
  })

  it.each(['data-askfirst-src', 'data-askfirst-srcdoc'])('sees a frame that comes later, held by %s', async (waiting) => {
    const late = document.createElement('iframe')
    late.setAttribute('data-askfirst', 'marketing')
    late.setAttribute(waiting, '/y')
    document.body.append(late)
    await expect.poll(boxes).toBe(2)
  })

  it.each([
    '<object data-askfirst="video" data-askfirst-data="/x"></object>',
    '<video data-askfirst="video" data-src="/x"></video>',
    '<img data-askfirst="video" data-src="/x" alt="Where we are">',
  ])('explains whatever a visitor would miss: %s', async (markup) => {
    document.body.innerHTML = markup
    await expect.poll(() => document.body.firstElementChild?.nextElementSibling?.localName).toBe('askfirst-embed')
  })

  it('says nothing of an image that only counts visits', async () => {
    document.body.innerHTML = '<img data-askfirst="video" data-src="/x" alt=""><img data-askfirst="video" data-src="/x">'
    await expect.poll(boxes).toBe(0)
  })
})
