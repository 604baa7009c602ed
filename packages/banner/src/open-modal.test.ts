// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { openModal } from './open-modal.ts'

let dialog: HTMLDialogElement
let seen = 0

beforeEach(() => {
  seen = 0
  dialog = document.createElement('dialog')
  document.body.replaceChildren(dialog)
  // happy-dom draws nothing.
  Object.assign(dialog, { checkVisibility: () => seen > 0 })
})

it('opens what can be seen', () => {
  seen = 1
  openModal(dialog, () => {})
  expect(dialog.open).toBe(true)
})

it('closes what something hides, so that no page is locked', () => {
  let closed = 0
  openModal(dialog, () => closed++)
  expect([dialog.open, closed]).toEqual([false, 1])
})
