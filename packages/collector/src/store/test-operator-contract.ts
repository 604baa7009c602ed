// What every store must do for operators: a part of contract.ts.

import { expect, test } from 'vitest'
import type { Engine } from '../ingest/engine.ts'

const at = Date.parse('2026-11-24T10:00:00.000Z')
const site = 'shop.example'

/** @param withEngine runs a test on a database that has a log for shop.example and one for other.example */
export function operatorContract(withEngine: (run: (engine: Engine) => Promise<void>) => () => Promise<void>): void {
  test(
    'keeps tokens and sessions by site, and those for every site with each',
    withEngine(async ({ store }) => {
      const secretHash = new Uint8Array(32).fill(7)
      const token = { token: crypto.randomUUID(), site: '*', name: 'signe', secretHash, createdAt: at, expiresAt: at + 10 }
      const other = { ...token, token: crypto.randomUUID(), site: 'other.example' }
      for (const one of [token, other]) await store.addToken(one)
      expect((await store.tokens([site])).map(({ token }) => token)).toEqual([token.token])
      expect(await store.token([site], other.token)).toBeUndefined()
      expect([await store.hasToken([site], at + 9), await store.hasToken([site], at + 10)]).toEqual([true, false])
      await store.addSession('*', secretHash, token.token, at + 5, at)
      expect(await store.session([site], secretHash)).toEqual({ token: token.token, expiresAt: at + 5 })
      await store.tokenUsed('*', token.token, '2026-11-24')
      expect([await store.revokeToken('*', token.token, at), await store.revokeToken('*', token.token, at)]).toEqual([
        true,
        false,
      ])
      expect(await store.token([site], token.token)).toMatchObject({ revokedAt: at, lastUsed: '2026-11-24' })
      await store.endSession([site], secretHash)
      expect(await store.session([site], secretHash)).toBeUndefined()
    }),
  )

  test(
    'keeps what operators did, the newest first, by site, and goes on behind any of it',
    withEngine(async ({ store }) => {
      const entry = { operator: 'signe', what: 'signed-in', reason: '', details: { token: 'x', count: 1 } } as const
      // Two of them at the same moment.
      const entries = [at, at + 1, at + 1].map((time) => ({ ...entry, at: time, entry: crypto.randomUUID() }))
      for (const one of entries) await store.addAudit(site, one)
      const read = await store.audit(site, undefined, 9)
      expect(read.map((one) => one.at)).toEqual([at + 1, at + 1, at])
      expect(read).toEqual(expect.arrayContaining(entries))
      for (const [behind, { at, entry }] of read.entries())
        expect(await store.audit(site, { at, id: entry }, 1)).toEqual(read.slice(behind + 1, behind + 2))
      expect(await store.audit('other.example', undefined, 9)).toEqual([])
    }),
  )
}
