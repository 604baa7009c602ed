// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { fillPopovers } from './fill-popovers.tsx'
import { presentPreferences } from './present-preferences.tsx'
import { decided, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

const data = sampleData()
let stop = () => {}

/** The preferences with their popovers; what happy-dom cannot do is said by events, as a browser says it. */
function open(answers?: Parameters<typeof fakeAskfirst>[0]) {
  const askfirst = fakeAskfirst(answers)
  askfirst.turn(decided(['video']))
  presentPreferences(askfirst, data)
  askfirst.presenters.preferences?.show()
  const away = vi.fn()
  const place = vi.fn(() => away)
  stop = fillPopovers(askfirst, data, place)
  const toggle = (id: string, newState: string): Element => {
    const popover = document.getElementById(id) as Element
    popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }))
    return popover
  }
  return { toggle, place, away }
}

beforeEach(() => {
  stop()
  document.body.replaceChildren()
})

it('tells of a service who, where, how long and what it stores, while it is open (R27, R28)', () => {
  const { toggle } = open()
  const popover = toggle('askfirst-details-video', 'open')
  for (const said of ['Video Co', 'Sweden', '6 months', 'viewer', '13 months', 'Recognises the player.', 'until deleted'])
    expect(popover.textContent, said).toContain(said)
  expect(popover.querySelector('a')?.getAttribute('href')).toBe('https://video.example/privacy')
  toggle('askfirst-details-video', 'closed')
  expect(popover.textContent).toBe('')
})

it('is placed beside its button as long as it is open', () => {
  const { toggle, place, away } = open()
  const popover = toggle('askfirst-details-maps', 'open')
  expect(place).toHaveBeenCalledExactlyOnceWith(document.querySelector('[popovertarget=askfirst-details-maps]'), popover)
  expect(away).not.toHaveBeenCalled()
  toggle('askfirst-details-maps', 'closed')
  expect(away).toHaveBeenCalledOnce()
})

it('moves the focus to its title, where reading begins', () => {
  const { toggle } = open()
  expect(toggle('askfirst-details-video', 'open').contains(document.activeElement)).toBe(true)
  expect(document.activeElement?.textContent).toBe('Video')
})

it('has a button of its own that closes it', () => {
  const { toggle } = open()
  const button = toggle('askfirst-details-video', 'open').querySelector('button')
  expect([button?.getAttribute('popovertarget'), button?.getAttribute('popovertargetaction')]).toEqual([
    'askfirst-details-video',
    'hide',
  ])
})

it('shows what has changed, or that nobody has kept what was told', async () => {
  const categories = data.categories.map((category) => ({ ...category, services: [] }))
  const kept = open({ exportData: { notices: { a: { policy: 'sha256-p', language: 'en', categories } } } })
  const popover = kept.toggle('askfirst-changes', 'open')
  await expect.poll(() => popover.textContent).toContain('New: Video')
  stop()
  document.body.replaceChildren()
  const lost = open({ code: 'COLLECTOR_MISSING' }).toggle('askfirst-changes', 'open')
  await expect.poll(() => lost.textContent).toContain(data.texts.changesUnknown)
})

it('leaves popovers of the site alone', () => {
  const { toggle, place } = open()
  document.body.insertAdjacentHTML('beforeend', '<button popovertarget="menu"></button><div id="menu" popover>Menu</div>')
  expect(toggle('menu', 'open').textContent).toBe('Menu')
  expect(place).not.toHaveBeenCalled()
})
