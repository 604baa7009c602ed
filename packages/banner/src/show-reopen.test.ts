// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { reopenDataOf } from './reopen-data.ts'
import { showReopen } from './show-reopen.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

it('puts a button that opens the preferences on the page (R35)', () => {
  const policy = samplePolicy()
  showReopen(reopenDataOf(policy, sampleNotice(policy)))
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
