// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { browserWindow } from '../testing/browser-window.ts'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardNavigation } from './navigation.ts'

const ads = 'https://ads.example/landing'

/** A page whose visitor does nothing, until a test says so. */
function guarded(more: object = {}) {
  const win = browserWindow('https://www.shop.example/a')
  const userActivation = { isActive: false }
  Object.defineProperty(win.navigator, 'userActivation', { value: userActivation, configurable: true })
  const opened = { its: 'window' }
  const open = vi.fn((..._args: unknown[]) => opened)
  const submit = vi.fn()
  win.HTMLFormElement.prototype.submit = submit
  Object.assign(win, { open }, more)
  const guarding = sampleGuarding()
  const met: unknown[] = []
  guardNavigation(win, guarding, (win) => void met.push(win))
  const add = (html: string): HTMLElement => {
    win.document.body.innerHTML = html
    return win.document.body.firstElementChild as HTMLElement
  }
  /** May it go on? */
  const goesOn = (element: Element | null, type: string, submitter?: Element | null): boolean => {
    const event = new win.Event(type, { bubbles: true, cancelable: true })
    if (submitter) Object.defineProperty(event, 'submitter', { value: submitter })
    return element?.dispatchEvent(event) as boolean
  }
  return { win, userActivation, open, opened, submit, met, add, goesOn, ...guarding }
}

test('nothing of it is a gap', () => {
  expect(guarded().gaps).toEqual([])
})

test('a window that nobody asked for stays closed; one of the site’s own is guarded', () => {
  const { win, open, opened, met, heard } = guarded()
  expect([win.open(ads), open.mock.calls.length]).toEqual([null, 0])
  expect(heard).toEqual([{ what: 'window', url: ads, service: 'ads' }])
  expect([win.open('/own', 'name'), win.open(), met]).toEqual([opened, opened, [opened, opened]])
  expect(open.mock.calls).toEqual([['/own', 'name'], []])
})

test('a visitor may go where they press', () => {
  const { win, userActivation, opened, add, goesOn, heard } = guarded()
  userActivation.isActive = true
  expect([win.open(ads), goesOn(add(`<a href="${ads}">x</a>`), 'click'), heard]).toEqual([opened, true, []])
})

test('a form that a script submits goes nowhere that is held', () => {
  const { submit, add, states } = guarded()
  const form = add(`<form action="${ads}"></form>`) as HTMLFormElement
  form.submit()
  expect(submit).not.toHaveBeenCalled()
  states.ads = 'granted'
  form.submit()
  expect(submit).toHaveBeenCalledOnce()
})

test('the event of such a form is prevented, by what its button says as well', () => {
  const { add, goesOn, heard } = guarded()
  expect(goesOn(add(`<form action="${ads}"></form>`), 'submit')).toBe(false)
  const form = add(`<form action="/own"><button formaction="${ads}"></button><button></button></form>`)
  const [first, second] = form.children
  expect([goesOn(form, 'submit', first), goesOn(form, 'submit', second)]).toEqual([false, true])
  expect(heard.map(({ what }) => what)).toEqual(['form', 'form'])
})

test('a link that a script clicks goes nowhere that is held, whatever is in it', () => {
  const { add, goesOn, heard } = guarded()
  const link = add(`<a href="${ads}"><b>x</b></a>`)
  expect([goesOn(link, 'click'), goesOn(link.firstElementChild, 'click')]).toEqual([false, false])
  expect([goesOn(add('<a href="/own">x</a>'), 'click'), goesOn(add('<b>x</b>'), 'click')]).toEqual([true, true])
  expect(heard[0]?.what).toBe('a')
})

/** Does a page let itself be led to `url`? */
function leads(url: string, inFrame: boolean, html = ''): boolean {
  const navigation = new EventTarget()
  const { win, add } = guarded({ navigation })
  Object.defineProperty(win, 'top', { value: inFrame ? {} : win })
  add(html)
  return navigation.dispatchEvent(Object.assign(new Event('navigate', { cancelable: true }), { destination: { url } }))
}

test('a frame does not go where it may not load from', () => {
  expect([leads(ads, true), leads('https://www.shop.example/b', true)]).toEqual([false, true])
})

test('where a page goes is its own business, but for a refresh that was held', () => {
  expect([leads(ads, false), leads(ads, false, '<meta data-askfirst="ads">')]).toEqual([true, false])
})
