// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { type Press, watchPresses } from './press.ts'

/** A window that hands clicks to its listener, trusted ones too, which no program can make. */
function watched(acts: Record<string, () => unknown> = {}) {
  let hear: (event: unknown) => void = () => {}
  const win = {
    addEventListener: (_: string, run: typeof hear) => {
      hear = run
    },
  }
  const pressed = watchPresses(win as never, () => 'banner', acts)
  const preventDefault = vi.fn()
  const click = (html: string, isTrusted = true): void => {
    document.body.innerHTML = html
    hear({ composedPath: () => [document.querySelector('b') ?? document.body.firstElementChild], isTrusted, preventDefault })
  }
  return { pressed, click, preventDefault }
}
const button = '<button data-askfirst-do="accept-all"><b>Yes</b></button>'

test('a press carries out what the control says, once, and is told from any other moment', () => {
  const heard: (Press | undefined)[] = []
  const { pressed, click, preventDefault } = watched({ 'accept-all': () => heard.push(pressed()) })
  expect(pressed()).toBeUndefined()
  click(button)
  expect(heard).toEqual([{ how: 'click', control: 'accept-all', layer: 'banner' }])
  expect(preventDefault).toHaveBeenCalledOnce()
})

test('a press that a program made is scripted', () => {
  const { pressed, click } = watched()
  click(button, false)
  expect(pressed()?.how).toBe('scripted')
})

test('the next task forgets it', async () => {
  const { pressed, click } = watched()
  click(button)
  await Promise.resolve()
  expect(pressed()?.how).toBe('click')
  await new Promise((done) => setTimeout(done))
  expect(pressed()).toBeUndefined()
})

test('a click elsewhere is no press', () => {
  const { pressed, click, preventDefault } = watched()
  click('<a href="#x"><b>link</b></a>')
  expect(pressed()).toBeUndefined()
  expect(preventDefault).not.toHaveBeenCalled()
})

test.each(['save', 'constructor', 'toString'])('a control whose act is not ours (%s) is left to its layer', (name) => {
  const { pressed, click, preventDefault } = watched({ 'accept-all': () => {} })
  click(button.replace('accept-all', name))
  expect(pressed()?.control).toBe(name)
  expect(preventDefault).not.toHaveBeenCalled()
})
