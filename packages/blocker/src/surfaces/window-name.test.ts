import { expect, test } from 'vitest'
import { sampleGuarding } from '../testing/sample-guarding.ts'
import { guardWindowName } from './window-name.ts'

/** A window whose name the browser keeps in `kept`. */
function windowOf(kept: Record<string, string>, top?: object) {
  const win = {
    get name() {
      return kept.name ?? ''
    },
    set name(text: string) {
      kept.name = `${text}`
    },
  }
  return Object.assign(win, { top: top ?? win })
}

test('what a page calls its window stays in the page', () => {
  const kept = {}
  const win = windowOf(kept)
  guardWindowName(win as never, sampleGuarding())
  win.name = 'ad_1'
  expect([win.name, kept]).toEqual(['ad_1', {}])
})

test('what the window was called before is read', () => {
  const win = windowOf({ name: 'popup' })
  guardWindowName(win as never, sampleGuarding())
  expect(win.name).toBe('popup')
})

test('the page names its frames', () => {
  const kept = {}
  const frame = windowOf(kept, {})
  guardWindowName(frame as never, sampleGuarding())
  frame.name = 'preview'
  expect([frame.name, kept]).toEqual(['preview', { name: 'preview' }])
})

test('the accessor of another realm, or of none, does the same', () => {
  const kept = {}
  const win = windowOf(kept)
  const frame = windowOf({}, win)
  const guarding = sampleGuarding()
  for (const each of [win, frame]) guardWindowName(each as never, guarding)
  const { set } = Object.getOwnPropertyDescriptor(frame, 'name') as Required<PropertyDescriptor>
  set.call(win, 'ad_1')
  set.call(undefined, 'ad_2')
  expect([win.name, kept]).toEqual(['ad_2', {}])
})
