// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { presentPreferences } from './present-preferences.tsx'
import { decided, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'

const find = (selector: string) => document.querySelector<HTMLElement>(selector)
const switchNamed = (name: string) => find(`[role=switch][aria-labelledby="askfirst-${name}"]`)

function present() {
  const askfirst = fakeAskfirst()
  presentPreferences(askfirst, sampleData())
  const presenter = askfirst.presenters.preferences
  if (!presenter) throw new Error('not presented')
  return { askfirst, presenter }
}

beforeEach(() => document.body.replaceChildren())

it('introduces itself with what will be on screen', () => {
  expect(present().presenter).toMatchObject({ view: 'preferences', notice: 'sha256-x', language: 'en', layout: 'dialog' })
})

it('opens a labelled dialog under #askfirst, and leaves nothing when it is hidden', () => {
  const { presenter } = present()
  presenter.show()
  expect(find('#askfirst dialog[open]')?.getAttribute('aria-labelledby')).toBe(find('h2')?.id)
  presenter.hide()
  expect(find('dialog')).toBeNull()
})

it('saves exactly what is switched on', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  switchNamed('functional-video')?.click()
  find('[data-askfirst-do=save]')?.click()
  expect(askfirst.calls).toEqual([
    { functional: false, video: true, maps: false, analytics: false, marketing: false, ads: false },
  ])
})

it('refuses everything when nothing is switched on (R30)', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  find('[data-askfirst-do=save]')?.click()
  expect(Object.values(askfirst.calls[0] as object)).toEqual(Array(6).fill(false))
})

it('closes without a decision, and forgets the draft (R46)', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  switchNamed('marketing')?.click()
  find('[data-askfirst-do=close]')?.click()
  expect(askfirst.calls).toEqual(['hide'])
  presenter.hide()
  presenter.show()
  expect(switchNamed('marketing')?.getAttribute('aria-checked')).toBe('false')
})

it('tells the blocker when the platform closes it, as Escape does', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  find('dialog')?.dispatchEvent(new Event('close'))
  expect(askfirst.calls).toEqual(['hide'])
})

it('does not tell the blocker what the blocker did', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  const dialog = find('dialog')
  presenter.hide()
  dialog?.dispatchEvent(new Event('close'))
  expect(askfirst.calls).toEqual([])
})

it('opens with what is decided, and follows a decision made elsewhere', () => {
  const { askfirst, presenter } = present()
  askfirst.turn(decided(['marketing', 'ads']))
  presenter.show()
  expect(switchNamed('marketing')?.getAttribute('aria-checked')).toBe('true')
  askfirst.turn(decided())
  expect(switchNamed('marketing')?.getAttribute('aria-checked')).toBe('false')
})
