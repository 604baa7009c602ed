// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { createElement } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { type Draft, draftOf } from './draft.ts'
import { Preferences } from './preferences.tsx'
import { sampleData } from './testing/sample-data.ts'

const data = sampleData()
const off = draftOf(data.categories, undefined)

function show(more: Partial<Parameters<typeof Preferences>[0]> = {}) {
  const heard = { set: vi.fn<(draft: Draft) => void>(), save: vi.fn(), close: vi.fn() }
  const { container } = render(createElement(Preferences, { data, draft: off, gpc: false, granted: false, ...heard, ...more }))
  for (const details of container.querySelectorAll('details')) details.open = true
  return { ...heard, container }
}

const control = (container: Element, name: string) => container.querySelector(`[data-askfirst-do=${name}]`)

afterEach(cleanup)

it('has a switch for every category and service that is a choice, all off', () => {
  show()
  const switches = screen.getAllByRole('switch')
  expect(switches.map((element) => element.getAttribute('aria-checked'))).toEqual(Array(6).fill('false'))
})

it('names what is necessary as text, not as a switch (R17)', () => {
  show()
  expect(screen.getByText('Always active')).toBeTruthy()
  expect(screen.queryByRole('switch', { name: 'Necessary' })).toBeNull()
})

it('switches a category with its services', () => {
  const { set } = show()
  fireEvent.click(screen.getByRole('switch', { name: 'Functional' }))
  expect(set).toHaveBeenCalledWith({ ...off, functional: true, video: true, maps: true })
})

it('switches one service', () => {
  const { set } = show()
  fireEvent.click(screen.getByRole('switch', { name: 'Video' }))
  expect(set).toHaveBeenCalledWith({ ...off, video: true })
})

it('says in words that a category is partly on', () => {
  show({ draft: { ...off, video: true } })
  expect(screen.getByText('1/2')).toBeTruthy()
  expect(screen.getByRole('switch', { name: 'Functional' }).getAttribute('aria-checked')).toBe('false')
})

it('tells of a service who, why, where, how long and what it stores (R27, R28)', () => {
  show()
  const service = within(screen.getByText('Video').closest('.service') as HTMLElement)
  for (const said of [
    'Plays films.',
    'Video Co',
    'Sweden',
    '6 months',
    'viewer',
    '13 months',
    'Recognises the player.',
    'volume',
    'until deleted',
  ])
    expect(service.getByText(said), said).toBeTruthy()
  expect(service.getByRole('link').getAttribute('href')).toBe('https://video.example/privacy')
})

it('says why the necessary is necessary', () => {
  show()
  expect(screen.getByText('Keeps you signed in.')).toBeTruthy()
})

it('offers accept and reject alike, as siblings (R30)', () => {
  const { container } = show()
  const [accept, reject] = [control(container, 'accept-all'), control(container, 'reject-all')]
  expect(accept?.className).toBe(reject?.className)
  expect(accept?.nextElementSibling).toBe(reject)
})

it('offers withdrawal where something is granted', () => {
  expect(control(show().container, 'withdraw')).toBeNull()
  cleanup()
  expect(control(show({ granted: true }).container, 'withdraw')).not.toBeNull()
})

it('saves and closes by its own controls', () => {
  const { container, save, close } = show()
  fireEvent.click(control(container, 'save') as Element)
  fireEvent.click(control(container, 'close') as Element)
  expect([save, close].map((heard) => heard.mock.calls.length)).toEqual([1, 1])
})

it('tells that the opt-out signal is honoured, only where it is (R66)', () => {
  show()
  expect(screen.queryByText(data.texts.gpc)).toBeNull()
  cleanup()
  show({ gpc: true })
  expect(screen.getByText(data.texts.gpc)).toBeTruthy()
})

it('says whom to ask and whom to complain to (R92)', () => {
  const { container } = show()
  for (const said of ['Acme ApS', 'privacy@shop.example', 'dpo@shop.example', 'Datatilsynet', data.texts.complaint])
    expect(container.textContent).toContain(said)
})
