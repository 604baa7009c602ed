// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { expect, it } from 'vitest'
import { placeOver } from './place-over.ts'

it('stands right after the frame, without a style attribute, until it is taken away', () => {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const box = document.createElement('div')
  const remove = placeOver(frame, box, new CSSStyleSheet())
  expect(frame.nextElementSibling).toBe(box)
  expect(box.hasAttribute('style')).toBe(false)
  remove()
  expect(box.isConnected).toBe(false)
})
