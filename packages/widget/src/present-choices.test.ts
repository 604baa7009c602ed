// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { presentChoices } from './present-choices.tsx'
import { decided, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

it('shows the choices in a dialog that follows the decision and can be closed', () => {
  const askfirst = fakeAskfirst()
  presentChoices(askfirst, sampleData())
  askfirst.presenters.choices?.show()
  askfirst.turn(decided(['video']))
  expect(document.querySelector('#askfirst dialog')?.textContent).toContain('Partly allowed')
  document.querySelector<HTMLElement>('[data-askfirst-do=close]')?.click()
  expect(askfirst.calls).toEqual(['hide'])
})
