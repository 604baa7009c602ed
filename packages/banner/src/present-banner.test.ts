// @vitest-environment happy-dom
import type { Decision } from '@askfirst/policy'
import { beforeEach, expect, it } from 'vitest'
import { bannerDataOf } from './banner-data.ts'
import { bannerOf, type OpenModal, presentBanner } from './present-banner.ts'
import { type FakeAskfirst, fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

const policy = samplePolicy()
const data = bannerDataOf(policy, sampleNotice(policy), 'sha256-x')

const find = (selector: string) => document.querySelector<HTMLElement>(selector)

function present(askfirst: FakeAskfirst = fakeAskfirst(), ui: object = {}, openModal?: OpenModal) {
  const policy = samplePolicy({ ui })
  presentBanner(askfirst, bannerDataOf(policy, sampleNotice(policy), 'sha256-x'), () => {}, openModal)
  return { askfirst, presenter: askfirst.presenters[0] as FakeAskfirst['presenters'][0] }
}

beforeEach(() => {
  document.body.innerHTML = '<a href="/">the page</a>'
})

it('introduces itself with what is on screen, and shows nothing yet', () => {
  const { presenter } = present()
  expect(presenter).toMatchObject({ view: 'banner', notice: 'sha256-x', language: 'en', layout: 'bar' })
  expect(find('#askfirst')).toBeNull()
})

it('stands first in the body, so that the keyboard reaches it first, and takes no focus', () => {
  present().presenter.show()
  expect(document.body.firstElementChild?.id).toBe('askfirst')
  expect(document.activeElement).toBe(document.body)
  // The style sheet hides a reopen button that follows it.
  expect(find('#askfirst > :first-child')?.localName).toBe('section')
})

it('is a labelled region and no dialog', () => {
  present().presenter.show()
  const region = find('#askfirst section[role=region]')
  expect(find(`#${region?.getAttribute('aria-labelledby')}`)?.textContent).toBe(data.title)
  expect(find('dialog,[aria-modal]')).toBeNull()
})

it('offers accept and reject as siblings of one kind (R14)', () => {
  present().presenter.show()
  const [accept, reject] = ['accept-all', 'reject-all'].map((control) => find(`[data-askfirst-do=${control}]`))
  expect(reject?.parentElement).toBe(accept?.parentElement)
  expect([accept, reject].map((button) => [button?.localName, button?.getAttribute('type'), button?.className])).toEqual([
    ['button', 'button', ''],
    ['button', 'button', ''],
  ])
})

it('says everything of its data', () => {
  present().presenter.show()
  const text = find('#askfirst')?.textContent
  for (const said of [
    ...data.intro,
    ...data.categories.flatMap((category) => category.slice(0, 2)),
    ...data.withdrawal,
    data.thirdParties,
    'Cookie policy',
  ])
    expect(text).toContain(said)
  expect(find('#askfirst a')?.getAttribute('href')).toBe('/cookies')
})

it('speaks of the opt-out signal only where it is on (R66)', () => {
  present().presenter.show()
  expect(find('#askfirst')?.textContent).not.toContain(data.gpc)
  document.body.replaceChildren()
  present(fakeAskfirst(true)).presenter.show()
  expect(find('#askfirst')?.textContent).toContain(data.gpc)
})

it('decides nothing by a key, a scroll or a click beside its buttons (R18)', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  for (const target of [document, find('#askfirst section') as HTMLElement]) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    target.dispatchEvent(new Event('scroll', { bubbles: true }))
    target.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  }
  expect(askfirst.calls).toEqual([])
  expect(find('#askfirst section')).not.toBeNull()
})

it('shows once however often it is asked to, and is gone when it is hidden', () => {
  const { presenter } = present()
  presenter.show()
  presenter.show()
  expect(document.querySelectorAll('#askfirst section')).toHaveLength(1)
  presenter.hide()
  expect(find('#askfirst section')).toBeNull()
})

it('a dialog that is closed becomes a region, and one that was taken out of the page stays out', () => {
  for (const [takeOut, regions] of [
    [false, 1],
    [true, 0],
  ] as const) {
    let closed = () => {}
    const { presenter } = present(fakeAskfirst(), { layout: 'dialog' }, (_, hear) => {
      closed = hear
    })
    presenter.show()
    expect(find('#askfirst dialog')).not.toBeNull()
    if (takeOut) find('#askfirst')?.remove()
    closed()
    expect([find('#askfirst dialog'), document.querySelectorAll('#askfirst section').length]).toEqual([null, regions])
    document.body.replaceChildren()
  }
})

it('tells assistive technology that the choice is saved', () => {
  const { askfirst, presenter } = present()
  presenter.show()
  expect(find('[role=status]')?.textContent).toBe('')
  askfirst.emit('change')
  expect(find('[role=status]')?.textContent).toBe(data.saved)
})

it('carries no inline style', () => {
  present().presenter.show()
  expect(document.querySelectorAll('[style]')).toHaveLength(0)
})

/** What was decided some time ago: marketing was granted, and has changed since. */
const before = {
  decidedAt: 1,
  categories: { functional: 'denied', analytics: 'granted', marketing: 'unasked' },
} as unknown as Decision

it('asks who has chosen before about what has changed, and nothing else (R44)', () => {
  const text = bannerOf(data, false, before).textContent
  for (const said of [data.again.title, ...data.again.intro, 'Marketing']) expect(text).toContain(said)
  for (const said of [data.title, data.acceptAll, data.rejectAll, 'Analytics', 'Functional']) expect(text).not.toContain(said)
})

it('asks about everything where nothing has changed, or only the opt-out signal has spoken', () => {
  const signalled = { ...before, decidedAt: 0 }
  const answered = { ...before, categories: { functional: 'denied' } } as unknown as Decision
  for (const decision of [undefined, signalled, answered])
    expect(bannerOf(data, false, decision).textContent).toBe(bannerOf(data, false).textContent)
})

it('is a dialog where its layout is one, and reading begins at its top', () => {
  present(fakeAskfirst(), { layout: 'dialog' }, (dialog) => dialog.showModal()).presenter.show()
  const dialog = find('#askfirst dialog[open]')
  expect(find(`#${dialog?.getAttribute('aria-labelledby')}`)?.hasAttribute('autofocus')).toBe(true)
  expect(dialog?.hasAttribute('role')).toBe(false)
})

it('asks on as a region when the dialog is closed, and decides nothing (R18)', () => {
  let close = () => {}
  const { askfirst, presenter } = present(fakeAskfirst(), { layout: 'dialog' }, (_, closed) => {
    close = closed
  })
  presenter.show()
  close()
  expect(find('dialog')).toBeNull()
  expect(find('#askfirst > [role=region] [data-askfirst-do=reject-all]')).not.toBeNull()
  expect(askfirst.calls).toEqual([])
})

it('asks nothing any more when the dialog closes because it was answered', () => {
  let close = () => {}
  const { presenter } = present(fakeAskfirst(), { layout: 'dialog' }, (_, closed) => {
    close = closed
  })
  presenter.show()
  presenter.hide()
  close()
  expect(find('.ask')).toBeNull()
})

it('covers nothing on a page that has to be read before deciding (R23)', () => {
  history.pushState({}, '', '/cookies?a#b')
  present(fakeAskfirst(), { layout: 'dialog' }, () => {}).presenter.show()
  history.pushState({}, '', '/')
  expect([find('dialog'), find('[role=region]') !== null]).toEqual([null, true])
})

it('stands in the element that the policy names, and gives the place back (R23)', () => {
  document.body.innerHTML = '<main id="here"><p>The page</p></main>'
  const { presenter } = present(fakeAskfirst(), { mount: '#here' })
  presenter.show()
  expect(find('#here > #askfirst > .page[role=region]:not([popover])')).not.toBeNull()
  presenter.hide()
  expect([document.body.firstElementChild?.id, find('#here')?.textContent]).toEqual(['askfirst', 'The page'])
})

it('stands where it always does on a page without that element', () => {
  present(fakeAskfirst(), { mount: '#here' }).presenter.show()
  expect(find('body > #askfirst > .bar[popover]')).not.toBeNull()
})
