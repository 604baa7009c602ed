// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { reopenDataOf } from './reopen-data.ts'
import { showReopen } from './show-reopen.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

function show(ui: object = {}) {
  document.body.innerHTML = '<main></main>'
  const policy = samplePolicy({ ui })
  showReopen(reopenDataOf(policy, sampleNotice(policy)))
}

it('puts a button that opens the preferences on the page (R35)', () => {
  show()
  const button = document.querySelector('#askfirst button')
  expect(button?.textContent).toBe('Cookie settings')
  expect(button?.getAttribute('data-askfirst-do')).toBe('preferences')
})

it('puts the button of another language in the place of the former, and says which language it is', () => {
  const policy = samplePolicy()
  const data = reopenDataOf(policy, sampleNotice(policy))
  showReopen(data)
  showReopen({ ...data, language: 'ar', direction: 'rtl', label: 'إعدادات الخصوصية' })
  const root = document.getElementById('askfirst')
  expect([...(root?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual(['إعدادات الخصوصية'])
  expect([root?.lang, root?.dir]).toEqual(['ar', 'rtl'])
})

it('stands in the corner that the policy names', () => {
  show({ reopenCorner: 'top-right' })
  expect(document.querySelector('#askfirst button')?.className).toBe('reopen top right')
})

it('is a link after everything else where the policy says so (R36)', () => {
  show({ reopen: 'link' })
  const link = document.body.lastElementChild?.querySelector('.askfirst > .link')
  expect(link?.getAttribute('data-askfirst-do')).toBe('preferences')
  expect(document.querySelectorAll('[data-askfirst-do]')).toHaveLength(1)
})
