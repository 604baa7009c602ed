// The only reader of a receipt's payload: canonical text in, a receipt or nothing out.

import { hasShape, isCount, isMapOf, isOneOf, isText, parseCanonical } from './parse-shape.ts'
import { type Receipt, type RecordedControl, receiptSchema } from './receipt.ts'

const controls: readonly RecordedControl[] = [
  'accept-all',
  'reject-all',
  'save',
  'withdraw',
  'allow-once',
  'allow-always',
  'erase',
  'object',
  'rectify',
  'none',
]
const id = /^[a-z][a-z0-9-]{0,39}$/
const isUuid = isText(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const isHash = isText(/^sha256-[\w-]{43}$/)
const isTime = (value: unknown): boolean =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value

/** The receipt that `text` spells, or `undefined` where a field is missing, unknown or not what it must be. */
export function parseReceipt(text: string): Receipt | undefined {
  const value = parseCanonical(text)
  const isReceipt = hasShape(
    value,
    {
      schema: isOneOf(receiptSchema),
      event: isUuid,
      record: isUuid,
      subject: isText(/^[\w-]{22}$/),
      seq: isCount(1),
      site: isText(/^[a-z0-9.-]{1,253}$/),
      time: isTime,
      validUntil: isTime,
      policy: isHash,
      language: isText(/^[A-Za-z0-9-]{2,35}$/),
      layout: isText(id),
      layer: isOneOf('banner', 'preferences', 'choices', 'embed', 'page', 'none'),
      control: isOneOf(...controls),
      how: isOneOf('click', 'scripted', 'api', 'gpc'),
      gpc: isOneOf(true, false),
      categories: isMapOf(id, isOneOf('granted', 'denied', 'withdrawn', 'unasked')),
      services: isMapOf(id, isOneOf('granted', 'denied', 'withdrawn')),
      salt: isText(/^[\w-]{22}$/),
    },
    { prev: isHash, claimedTime: isTime, notice: isHash },
  )
  return isReceipt ? (value as Receipt) : undefined
}
