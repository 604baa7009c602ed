// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { guardedWriting } from '../testing/guarded-writing.ts'

function echo(...args: unknown[]): unknown {
  return args
}
const { win, image, tag, heldTag, main } = guardedWriting((win) => {
  const answerArgs = { configurable: true, value: echo }
  // happy-dom has none of them.
  Object.defineProperties(win, { KeyframeEffect: answerArgs, FontFace: answerArgs })
  Object.defineProperty(win.Element.prototype, 'animate', answerArgs)
})

beforeEach(() => {
  document.body.innerHTML = '<main><b></b></main>'
})

test.each<[string, () => unknown]>([
  ['an object', () => ({ toString: () => tag })],
  ['an array', () => [tag]],
  ['a wrapped string', () => new String(tag)],
  ['a function', () => Object.assign(() => {}, { toString: () => tag })],
])('markup that is %s is read once, and held', (_, given) => {
  const text = given()
  const texts: string[] = []
  main().innerHTML = { toString: () => texts.push('') && `${text}` } as unknown as string
  expect([main().innerHTML, texts.length]).toEqual([heldTag, 1])
  main().innerHTML = text as string
  expect(main().innerHTML).toBe(heldTag)
})

test('an address that is an object is read once', () => {
  const addresses = ['/own.png', image]
  const element = document.createElement('img')
  element.src = { toString: () => addresses.shift() } as unknown as string
  expect(element.getAttribute('src')).toBe('/own.png')
})

test('an object in a ring is text like any other', () => {
  const ring: Record<string, unknown> = {}
  ring.ring = ring
  main().append(ring as unknown as string)
  expect(main().textContent).toBe('[object Object]')
})

test.each<[string, (frames: unknown) => unknown]>([
  ['an effect', (frames) => new win.KeyframeEffect(main(), frames as Keyframe[])],
  ['an element', (frames) => [main(), ...(main().animate(frames as Keyframe[], 1) as unknown as unknown[])]],
])('keyframes of %s have no address that is held, and everything else', (_, make) => {
  const own = [{ opacity: 0.5, content: '"\\"' }]
  expect((make([...own, { background: `url("${image}")` }]) as unknown[])[1]).toEqual([
    ...own,
    { background: 'url("about:invalid")' },
  ])
  expect((make(own) as unknown[])[1]).toBe(own)
})

test('keyframes that are none disturb nobody', () => {
  const ring: Record<string, unknown> = {}
  ring.ring = ring
  expect(() => main().animate(ring as PropertyIndexedKeyframes)).not.toThrow()
})

test.each([
  ['an address', `url(${image})`, 'url(about:invalid)'],
  ['bytes', new Uint8Array([1]), new Uint8Array([1])],
])('a font that is made of %s', (_, source, expected) => {
  expect((new win.FontFace('a', source) as unknown as unknown[])[1]).toEqual(expected)
})
