// `askfirst verify` over the files of a visitor and of a reader of the log.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKey } from '../../../receipt/src/keys.ts'
import { writeFile as writeProven } from '../../../receipt/src/proven-file.ts'
import { testLog } from '../../../receipt/src/test-log.ts'
import { testReceipt } from '../../../receipt/src/test-receipt.ts'
import { testNotice } from '../../../receipt/src/testing/test-notice.ts'
import { askfirst, folderWith } from '../testing/program.ts'

const [old, now] = [await createKey(), await createKey()]

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

test('verify says which key signed the receipt and which the log', async () => {
  const log = await testLog([testReceipt(1)], undefined, old, [now])
  const folder = folderWith({ 'receipt.json': writeProven(log.proven(0)), 'jwks.json': log.keys })
  const { code, out } = askfirst(folder, 'verify', 'receipt.json', '--keys', 'jwks.json')
  expect(code).toBe(0)
  expect(out).toContain(`  signed with ${now.kid}\n`)
  expect(out).toContain(`  checkpoint signed with ${old.kid}\n`)
  expect(out).toContain('Signed with keys you trust')
})

test('verify holds the log to the checkpoints of a folder, over a proof', async () => {
  const log = await testLog(
    [1, 2, 3].map((seq) => testReceipt(seq)),
    undefined,
    old,
  )
  const rewritten = await testLog([testReceipt(1, { gpc: true }), testReceipt(2), testReceipt(3)], undefined, old)
  const folder = folderWith({
    'receipt.json': writeProven(log.proven(0)),
    'proof.json': writeProven(await log.consistency(2, 3)),
    'other.txt': rewritten.checkpoint,
  })
  mkdirSync(join(folder, 'kept'))
  writeFileSync(join(folder, 'kept/2026-11.txt'), await log.checkpointAt(2))
  writeFileSync(join(folder, 'kept/jwks.json'), log.keys)
  const run = (...args: string[]) => askfirst(folder, 'verify', 'receipt.json', ...args)
  const proven = run('--checkpoint', 'kept', '--consistency', 'proof.json')
  expect(proven).toMatchObject({ code: 0, out: expect.stringContaining('agrees with the checkpoint at 2 entries') })
  expect(run('--checkpoint', 'kept')).toMatchObject({ code: 1, err: expect.stringContaining('CHECKPOINT_UNPROVEN') })
  expect(run('--checkpoint', 'other.txt')).toMatchObject({ code: 1, err: expect.stringContaining('LOG_FORKED') })
  expect(askfirst(folder, 'verify', 'proof.json', '--checkpoint', 'kept')).toMatchObject({ code: 0 })
  expect(run('--checkpoint', 'receipt.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('receipt.json is no checkpoint'),
  })
})

test('verify proves what visitors were told', async () => {
  const log = await testLog([testReceipt(1)], testNotice, old)
  const folder = folderWith({ 'notice.json': writeProven(await log.provenNotice()), 'jwks.json': log.keys })
  const { code, out } = askfirst(folder, 'verify', 'notice.json', '--keys', 'jwks.json')
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The notice is genuine[\s\S]*shop\.example, in en/),
  })
})
