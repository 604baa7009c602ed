// A record for tests: granted, renewed, withdrawn, with a service apart from its category.

import { hashOf } from '@askfirst/policy'
import type { ExportSource } from '../export/export-source.ts'
import { testReceipt } from '../test-receipt.ts'
import { testNotice } from './test-notice.ts'

/** Three events about {@link testNotice}; the last was made by site code, without a notice. */
export function testSource(changes: Partial<ExportSource> = {}): ExportSource {
  const notice = hashOf(testNotice)
  return {
    receipts: [
      testReceipt(1, {
        notice,
        categories: { functional: 'denied', analytics: 'granted', marketing: 'unasked' },
        services: { youtube: 'granted' },
      }),
      testReceipt(2, {
        notice,
        time: '2026-11-23T10:00:00.000Z',
        how: 'scripted',
        categories: { functional: 'granted', analytics: 'granted', marketing: 'denied' },
        services: {},
      }),
      testReceipt(3, {
        time: '2026-11-24T10:00:00.000Z',
        how: 'api',
        layer: 'none',
        control: 'withdraw',
        categories: { functional: 'withdrawn', analytics: 'withdrawn', marketing: 'denied' },
        services: { youtube: 'withdrawn' },
      }),
    ],
    notices: { [notice]: testNotice },
    controller: testNotice.controller,
    choices: 'https://shop.example/#choices',
    created: '2026-11-25T00:00:00.000Z',
    ...changes,
  }
}
