import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { noticeLeafOf } from './notice-leaf.ts'

const notice = `sha256-${'n'.repeat(43)}`

test('hashes site and notice as canonical JSON behind the prefix of a leaf', () => {
  const text = `{"notice":"${notice}","schema":"askfirst-notice/1","site":"shop.example"}`
  const leaf = createHash('sha256').update(`\0${text}`).digest('hex')
  expect(Buffer.from(noticeLeafOf({ site: 'shop.example', notice })).toString('hex')).toBe(leaf)
})
