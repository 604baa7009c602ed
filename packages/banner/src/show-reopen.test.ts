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
