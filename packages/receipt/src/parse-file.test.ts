import { expect, test } from 'vitest'
import { parseConsistency, parseExport, parseProvenNotice, parseProvenReceipt } from './parse-file.ts'
import { consistencyFormat, exportFormat, provenNoticeFormat, provenReceiptFormat } from './proven-file.ts'

const proof = { index: 0, size: 1, hashes: [] }
const vouching = { checkpoint: '', keys: { keys: [] } }
const files = [
  ['a proven receipt', parseProvenReceipt, { format: provenReceiptFormat, event: '', receipt: '', proof, ...vouching }],
  [
    'an export',
    parseExport,
    { format: exportFormat, record: '', site: '', events: [{ receipt: '', proof }], notices: {}, ...vouching },
  ],
  ['a proven notice', parseProvenNotice, { format: provenNoticeFormat, notice: {}, hash: '', proof, ...vouching }],
  ['a consistency proof', parseConsistency, { format: consistencyFormat, from: '', to: '', hashes: [], keys: { keys: [] } }],
] as const

test.each(files)('%s has exactly its fields, and no others', (_what, parse, file) => {
  expect(parse(file)).toBe(file)
  expect(parse({ ...file, more: 1 })).toBeUndefined()
  for (const field of Object.keys(file)) {
    const { [field as keyof typeof file]: _, ...rest } = file
    expect(parse(rest), field).toBeUndefined()
    expect(parse({ ...file, [field]: 1 }), field).toBeUndefined()
  }
  for (const other of [undefined, null, [], '', 1]) expect(parse(other)).toBeUndefined()
})

test('an export of nothing is none', () => {
  expect(parseExport({ ...files[1][2], events: [] })).toBeUndefined()
})
