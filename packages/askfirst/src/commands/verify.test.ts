// `askfirst verify` over the file of a visitor.

import { expect, test } from 'vitest'
import { writeFile as writeProven } from '../../../receipt/src/proven-file.ts'
import { testLog } from '../../../receipt/src/test-log.ts'
import { testReceipt } from '../../../receipt/src/test-receipt.ts'
import { askfirst, folderWith } from '../testing/program.ts'

test('verify says what was proven, and refuses the file with one byte changed', async () => {
  const log = await testLog([testReceipt(1)])
  const text = writeProven(log.proven(0))
  const folder = folderWith({
    'receipt.json': text,
    'changed.json': text.replace('shop.example', 'shoq.example'),
    'jwks.json': log.keys,
  })
  const proven = askfirst(folder, 'verify', 'receipt.json', '--keys', 'jwks.json')
  expect(proven).toMatchObject({ code: 0, err: '' })
  expect(proven.out).toMatch(/genuine and unchanged[\s\S]*analytics granted, marketing denied[\s\S]*a key you trust/)
  expect(askfirst(folder, 'verify', 'receipt.json').out).toContain('--keys')
  expect(askfirst(folder, 'verify', 'changed.json')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^Not proven \(/),
  })
})
