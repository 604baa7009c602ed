// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boxOf, fillPlaceholders } from './fill-placeholders.ts'
import { placeholderDataOf } from './placeholder-data.ts'
import { fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

const policy = samplePolicy()
const data = placeholderDataOf(policy, sampleNotice(policy))
const labels = (name: string) =>
  [...boxOf(fakeAskfirst(), data, name).querySelectorAll('button')].map((button) => button.textContent)

describe('the box for', () => {
  it.each([
    ['video', ['Show this time', 'Always show', 'Preferences']],
    ['marketing', ['Allow “Marketing”', 'Preferences']],
    ['unlisted', []],
    ['nobody knows', []],
  ])('%s offers %j', (name, expected) => {
    expect(labels(name)).toEqual(expected)
  })
})

it('allows a service for this time, or for good by a control that the receipt names', () => {
  const askfirst = fakeAskfirst()
  const [once, always] = boxOf(askfirst, data, 'video').querySelectorAll('button')
  once?.click()
  always?.click()
  expect(askfirst.calls).toEqual(['once video', '{"video":true}'])
  expect(always?.getAttribute('data-askfirst-do')).toBe('allow-always')
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
})
