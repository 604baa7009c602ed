// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { Press } from './core.ts'
import { watchPresses } from './press.ts'

/** A window that hands clicks to its listener, trusted ones too, which no program can make. */
function watched() {
  let hear: (event: unknown) => void = () => {}
  const win = {
    addEventListener: (_: string, run: typeof hear) => {
      hear = run
    },
  }
  const heard: (Press | undefined)[] = []
  const pressed: () => Press | undefined = watchPresses(win as never, () => heard.push(pressed()))
  const preventDefault = vi.fn()
  const click = (html: string, isTrusted = true): void => {
    document.body.innerHTML = html
    hear({ composedPath: () => [document.querySelector('b') ?? document.body.firstElementChild], isTrusted, preventDefault })
  }
  return { pressed, heard, click, preventDefault }
}
const button = '<button data-askfirst-do="accept-all"><b>Yes</b></button>'

test('a press is told once, with its control, and from any other moment', () => {
  const { pressed, heard, click } = watched()
  expect(pressed()).toBeUndefined()
  click(button)
  expect(heard).toEqual([{ control: document.querySelector('button'), isTrusted: true }])
})

test('a press that a program made is not trusted', () => {
  const { pressed, click } = watched()
  click(button, false)
  expect(pressed()?.isTrusted).toBe(false)
})

test('the next task forgets it', async () => {
  const { pressed, click } = watched()
  click(button)
  await Promise.resolve()
  expect(pressed()?.isTrusted).toBe(true)
  await new Promise((done) => setTimeout(done))
  expect(pressed()).toBeUndefined()
})

test('a click elsewhere is no press', () => {
  const { pressed, heard, click, preventDefault } = watched()
  click('<a href="#x"><b>link</b></a>')
  expect([pressed(), heard]).toEqual([undefined, []])
  expect(preventDefault).not.toHaveBeenCalled()
})

test.each(['accept-all', 'save', 'constructor', 'toString'])('every control is told (%s), and leads nowhere else', (name) => {
  const { heard, click, preventDefault } = watched()
  click(button.replace('accept-all', name))
  expect(heard.map((press) => press?.control.getAttribute('data-askfirst-do'))).toEqual([name])
  expect(preventDefault).toHaveBeenCalledOnce()
})
