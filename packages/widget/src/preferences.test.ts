// @vitest-environment happy-dom
import type { NoticeCategory, NoticeService } from '@askfirst/policy'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { createElement } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { type Draft, draftOf } from './draft.ts'
import { Preferences } from './preferences.tsx'
import { decided } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

const data = sampleData()
const off = draftOf(data.categories, undefined)

function show(more: Partial<Parameters<typeof Preferences>[0]> = {}) {
  const heard = { set: vi.fn<(draft: Draft) => void>(), search: vi.fn(), save: vi.fn(), close: vi.fn() }
  const { container } = render(
    createElement(Preferences, { data, decision: undefined, draft: off, gpc: false, query: '', ...heard, ...more }),
  )
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

it('says of a service who and what for, and has a button for the rest (R27)', () => {
  show()
  const service = within(screen.getByText('Video').closest('.service') as HTMLElement)
  for (const said of ['Plays films.', 'Video Co']) expect(service.getByText(said), said).toBeTruthy()
  const button = service.getByRole('button', { name: 'Details Video' })
  expect(document.getElementById(button.getAttribute('popovertarget') ?? '')?.getAttribute('popover')).toBe('auto')
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
  expect(control(show({ decision: decided(['video']) }).container, 'withdraw')).not.toBeNull()
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

/** As many services as there are in `names`, besides those of the sample. */
function crowded(...names: string[]): typeof data {
  const [necessary, functional, ...rest] = data.categories as [NoticeCategory, NoticeCategory, ...NoticeCategory[]]
  const more = names.map((name) => ({ ...(functional.services[0] as NoticeService), id: name.toLowerCase(), name }))
  return { ...data, categories: [necessary, { ...functional, services: [...functional.services, ...more] }, ...rest] }
}

it('has a search where there are many services, and none where there are few', () => {
  show({ data: crowded('A', 'B', 'C', 'D') })
  expect(screen.queryByRole('searchbox')).toBeNull()
  cleanup()
  const { search } = show({ data: crowded('A', 'B', 'C', 'D', 'E') })
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'maps' } })
  expect(search).toHaveBeenCalledWith('maps')
})

it('shows what is found, unfolded, says how many, and switches a category as a whole', () => {
  const data = crowded('A', 'B', 'C', 'D', 'E')
  const { container, set } = show({ data, query: 'maps' })
  expect([...container.querySelectorAll('h4')].map(({ textContent }) => textContent)).toEqual(['Maps'])
  expect([...container.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Functional'])
  expect(screen.getByRole('status').textContent).toBe('Services: 1')
  fireEvent.click(screen.getByRole('switch', { name: 'Functional' }))
  expect(set.mock.lastCall?.[0]).toMatchObject({ functional: true, maps: true, video: true, a: true })
})

it('says what is asked again, and offers to show what has changed (R44)', () => {
  const before = decided(['video', 'maps'])
  show({ decision: { ...before, categories: { ...before.categories, marketing: 'unasked' } } })
  expect(screen.getByText('Marketing', { selector: 'b' })).toBeTruthy()
  expect(screen.getByText('Not decided')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^What has changed/ }).getAttribute('popovertarget')).toBe('askfirst-changes')
})

it('says nothing of changes where the visitor chose under this policy, or has only refused', () => {
  show({ decision: { ...decided(['video']), policy: data.policy } })
  expect(screen.queryByText(data.texts.changed)).toBeNull()
  cleanup()
  show({ decision: decided() })
  expect(screen.queryByText(data.texts.changed)).toBeNull()
})
