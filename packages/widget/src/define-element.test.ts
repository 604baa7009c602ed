// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choicesOf } from './choices-of.tsx'
import { defineElement } from './define-element.ts'
import { definePolicyTable } from './define-policy-table.tsx'
import { decided, type FakeAskfirst, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'
import type { WidgetData } from './widget-data.ts'

const data = sampleData()

function defineElements(askfirst: FakeAskfirst, data: WidgetData): void {
  definePolicyTable(askfirst, data)
  defineElement('askfirst-choices', choicesOf, askfirst, data)
}

function place(name: string, askfirst: FakeAskfirst): HTMLElement {
  defineElements(askfirst, data)
  const element = document.createElement(name)
  element.innerHTML = '<p>built on a server</p>'
  document.body.append(element)
  return element
}

/** A recorded event as the export has it, of that day in November. */
const receiptOf = (day: number, functional: string) => {
  const said = { event: `event-${day}`, time: `2026-11-0${day}T12:00:00Z`, categories: { functional } }
  return { receipt: `head.${btoa(JSON.stringify(said)).replace(/=+$/, '')}.signature` }
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
    expect(element.textContent).not.toContain('2026 at')
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

  it('offers to take back only where something is granted; what is necessary is no grant', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-choices', askfirst)
    askfirst.turn(decided())
    expect(button(element, data.texts.withdraw)).toBeUndefined()
    askfirst.turn(decided(['video']))
    expect(button(element, data.texts.withdraw)).toBeDefined()
  })

  it('says nothing of a time where only the opt-out signal has spoken', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-choices', askfirst)
    askfirst.turn({ ...decided(), decidedAt: 0, validUntil: 0 })
    expect(element.textContent).toContain(data.texts.undecided)
    expect(element.textContent).not.toContain('1970')
  })

  it('lists every recorded decision, the latest first, and puts them away again', async () => {
    const element = place(
      'askfirst-choices',
      fakeAskfirst({ exportData: { events: [receiptOf(1, 'granted'), receiptOf(2, 'withdrawn')] } }),
    )
    button(element, data.texts.history)?.click()
    await expect.poll(() => element.querySelectorAll('li').length).toBe(2)
    expect(element.querySelector('li')?.textContent).toMatch(/November 2, 2026.*Functional: Withdrawn/)
    button(element, data.texts.history)?.click()
    expect(element.querySelector('li')).toBeNull()
  })

  it('begins a letter to the controller that says what is asked for, and by when it must be answered', () => {
    const askfirst = fakeAskfirst()
    const element = place('askfirst-choices', askfirst)
    askfirst.turn(decided(['video']))
    const select = element.querySelector('select') as HTMLSelectElement
    select.value = 'object'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    const letter = decodeURIComponent(element.querySelector<HTMLAnchorElement>('a.button')?.href ?? '')
    for (const said of ['mailto:privacy@shop.example?', data.texts['right.object'], '0f8fad5b']) expect(letter).toContain(said)
    expect(element.textContent).toContain(data.texts.answerDue)
  })
})
