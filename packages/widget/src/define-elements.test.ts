// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineElements } from './define-elements.tsx'
import { decided, type FakeAskfirst, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

const data = sampleData()

function place(name: string, askfirst: FakeAskfirst): HTMLElement {
  defineElements(askfirst, data)
  const element = document.createElement(name)
  element.innerHTML = '<p>built on a server</p>'
  document.body.append(element)
  return element
}

const button = (element: Element, label: string) =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent === label)

beforeEach(() => document.body.replaceChildren())

describe('<askfirst-policy>', () => {
  it('lists every category, service and cookie with its state, in place of what was there', () => {
    const element = place('askfirst-policy', fakeAskfirst())
    for (const said of ['Necessary', 'sid', 'Always active', 'Functional', 'Video', 'viewer', '13 months', 'Not decided'])
      expect(element.textContent).toContain(said)
    expect(element.textContent).not.toContain('built on a server')
  })

  it('follows the decision', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-policy', askfirst)
    askfirst.turn(decided(['functional', 'video']))
    const states = [...element.querySelectorAll('.row > span')].map(({ textContent }) => textContent)
    expect(states).toEqual(['Always active', 'Partly allowed', 'Allowed', 'Refused', 'Refused', 'Refused', 'Refused'])
  })

  it('offers withdrawal only where something is granted', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-policy', askfirst)
    expect(element.querySelector('[data-askfirst-do=withdraw]')).toBeNull()
    askfirst.turn(decided(['video']))
    expect(element.querySelector('[data-askfirst-do=withdraw]')).not.toBeNull()
  })

  it('changes its language, and stops when it is removed', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-policy', askfirst)
    defineElements(askfirst, { ...data, language: 'ar', direction: 'rtl' })
    expect([element.lang, element.dir]).toEqual(['ar', 'rtl'])
    element.remove()
    askfirst.turn(decided(['video']))
    expect(element.textContent).toBe('')
  })
})

describe('<askfirst-choices>', () => {
  it('says that nothing is decided', () => {
    expect(place('askfirst-choices', fakeAskfirst()).textContent).toContain(data.texts.undecided)
  })

  it('says what was decided, when, until when and under which reference', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-choices', askfirst)
    askfirst.turn(decided(['video']))
    for (const said of ['Partly allowed', 'November 23, 2026 at', 'May 24, 2027', '0f8fad5b'])
      expect(element.textContent).toContain(said)
  })

  it('knows only the day of a bare refusal (R10)', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-choices', askfirst)
    askfirst.turn(decided())
    expect(element.textContent).toContain('November 23, 2026')
    expect(element.textContent).not.toContain(' at ')
  })

  it('says so where the site has no collector', async () => {
    const element = place('askfirst-choices', fakeAskfirst({ code: 'COLLECTOR_MISSING' }))
    button(element, data.texts.receipt)?.click()
    await expect.poll(() => element.querySelector('[role=status]')?.textContent).toBe(data.texts['error.collectorMissing'])
  })

  it('saves the receipt as it was given', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const make = vi.spyOn(URL, 'createObjectURL')
    const element = place('askfirst-choices', fakeAskfirst({ receipt: 'eyJ.a.b' }))
    button(element, data.texts.receipt)?.click()
    await expect.poll(() => element.querySelector('[role=status]')?.textContent).toBe(data.texts.downloaded)
    expect(await (make.mock.calls.at(-1) as [Blob])[0].text()).toBe('eyJ.a.b')
  })

  it('asks before it erases', async () => {
    const element = place('askfirst-choices', fakeAskfirst({ eraseData: { erased: 2 } }))
    button(element, data.texts.erase)?.click()
    expect(element.textContent).toContain(data.texts.eraseWarning)
    element.querySelector<HTMLElement>('[data-askfirst-do=erase]')?.click()
    await expect.poll(() => element.querySelector('[role=status]')?.textContent).toBe(data.texts.erased)
    expect(element.textContent).not.toContain(data.texts.eraseWarning)
  })

  it('erases nothing when the visitor cancels', () => {
    const element = place('askfirst-choices', fakeAskfirst())
    button(element, data.texts.erase)?.click()
    button(element, data.texts.cancel)?.click()
    expect(element.querySelector('[data-askfirst-do=erase]')).toBeNull()
  })
})
