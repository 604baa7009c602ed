// Receipts for tests, true in every field.

import { encodeBase64url } from './decode-base64.ts'
import { type Receipt, receiptSchema } from './receipt.ts'

/** A receipt of a record's event `seq`; `changes` go over it. */
export function testReceipt(seq: number, changes: Partial<Receipt> = {}): Receipt {
  return {
    schema: receiptSchema,
    event: `5f0c7e6e-0d3a-4c7a-9b0e-00000000000${seq}`,
    record: 'b0a8c1f2-7f52-4d0e-8d6a-51c1c0b7a2aa',
    subject: 'q3vXk1yq0m0o3m8m8Zt1lA',
    seq,
    site: 'shop.example',
    time: '2026-11-22T07:41:09.000Z',
    claimedTime: '2026-11-22T07:41:08.120Z',
    validUntil: '2027-05-23T07:41:08.120Z',
    policy: `sha256-${'p'.repeat(43)}`,
    language: 'en',
    layout: 'bar',
    layer: 'banner',
    control: 'accept-all',
    how: 'click',
    gpc: false,
    categories: { analytics: 'granted', marketing: 'denied' },
    services: { youtube: 'granted' },
    salt: encodeBase64url(new Uint8Array(16).fill(seq)),
    ...changes,
  }
}
