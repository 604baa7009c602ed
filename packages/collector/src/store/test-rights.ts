// What every store must do for people's rights, as tests; the other half of contract.ts.

import { expect, test } from 'vitest'
import type { StoredRequest } from '../desk/request.ts'
import type { Engine } from '../ingest/engine.ts'
import type { Wish } from '../ingest/wish.ts'
import { verifyLog } from '../log/verify-log.ts'
import { runRetention } from '../retention/run-retention.ts'
import { rangesOf } from './accesses.ts'

type WithEngine = (run: (engine: Engine) => Promise<void>) => () => Promise<void>

/** @param wishOf a new visitor who accepts, valid until May 2027 */
export function rightsContract(site: string, withEngine: WithEngine, wishOf: () => Wish): void {
  const at = Date.parse('2026-11-24T10:00:00.000Z')
  const request = (changes: Partial<StoredRequest> = {}): StoredRequest => ({
    ...{ request: crypto.randomUUID(), site, secretHash: Buffer.alloc(32, 7), kind: 'access', law: 'gdpr', language: 'en' },
    ...{ state: 'received', version: 1, receivedAt: at, due: '2026-12-24', ...changes },
  })

  /** Bytes come as what a driver makes of them. */
  const plain = (one: StoredRequest | undefined) => one && { ...one, secretHash: Buffer.from(one.secretHash).toString('hex') }

  test(
    'gives requests back as they are, in their order, and changes one once',
    withEngine(async ({ store }) => {
      const [first, later] = [request({ record: crypto.randomUUID() }), request({ due: '2026-12-01', receivedAt: at + 1 })]
      for (const one of [first, later, request({ site: 'other.example' })]) await store.addRequest(one)
      expect(plain(await store.request(site, first.request))).toEqual(plain(first))
      expect(await store.request('other.example', first.request)).toBeUndefined()
      expect((await store.openRequests(site, undefined, 9)).map(plain)).toEqual([later, first].map(plain))
      expect((await store.allRequests(site, undefined, 9)).map(plain)).toEqual([later, first].map(plain))
      expect((await store.requestsOfRecord(site, first.record ?? '')).map(plain)).toEqual([plain(first)])
      const ending = {
        state: 'refused',
        version: 2,
        closedAt: at + 5,
        message: 'No.',
        reason: 'excessive',
        authority: 'A',
      } as const
      const closed: StoredRequest = { ...first, ...ending }
      const both = [store.changeRequest(closed), store.changeRequest(closed)]
      expect((await Promise.all(both)).sort()).toEqual([false, true])
      expect(plain(await store.request(site, first.request))).toEqual(plain(closed))
      expect(await store.requestCounts(site, at + 1, '2026-12-02')).toEqual({ received: 1, open: 1, overdue: 1 })
    }),
  )

  test(
    'gives requests a page at a time, each once, also those of one day and one moment',
    withEngine(async ({ store }) => {
      const all = Array.from({ length: 12 }, (_, turn) =>
        request({ due: turn % 2 ? '2026-12-24' : '2026-12-01', receivedAt: at + (turn % 3) }),
      )
      for (const one of all) await store.addRequest(one)
      for (const read of [store.openRequests, store.allRequests]) {
        const pages: StoredRequest[][] = []
        do {
          const last = pages.at(-1)?.at(-1)
          pages.push([...(await read(site, last && { day: last.due, at: last.receivedAt, id: last.request }, 5))])
        } while (pages.at(-1)?.length)
        expect(pages.map(({ length }) => length)).toEqual([5, 5, 2, 0])
        expect(new Set(pages.flat().map((one) => one.request)).size).toBe(12)
        expect(pages.flat().map(plain)).toEqual((await read(site, undefined, 99)).map(plain))
      }
      expect((await store.openRequests(site, undefined, 99)).map(({ due }) => due)).toEqual([...all.map(({ due }) => due)].sort())
      const times = (await store.allRequests(site, undefined, 99)).map(({ receivedAt }) => receivedAt)
      expect(times).toEqual([...times].sort().reverse())
    }),
  )

  test(
    'gives a message to one taker, a record’s next one only after it, and again where it did not arrive',
    withEngine(async ({ store }) => {
      const record = crypto.randomUUID()
      const message = (seq: number, changes = {}) => ({
        ...{ site, hook: 'hook', record, seq, message: crypto.randomUUID(), body: `{"seq":${seq}}`, createdAt: at, ...changes },
      })
      const all = [message(1), message(2), message(1, { record: crypto.randomUUID() }), message(1, { hook: 'other' })]
      await store.addMessages(all)
      const claims = await Promise.all([1, 2, 3].map(() => store.claimMessages(site, 'hook', at, at + 60, 9)))
      const claimed = claims.flat()
      expect(claimed.map(({ body }) => body)).toEqual(['{"seq":1}', '{"seq":1}'])
      for (const one of claimed)
        if (one.record === record) await store.saveFailed(one, at + 5)
        else await store.saveDelivered(one, at)
      expect(await store.claimMessages(site, 'hook', at + 4, at + 60, 9)).toEqual([])
      const [again] = await store.claimMessages(site, 'hook', at + 5, at + 60, 9)
      expect(again).toEqual({ ...all[0], attempts: 2, until: at + 60 })
      expect(await store.outboxCounts(site)).toEqual({ waiting: 3, failing: 1, oldest: at })
      if (again) await store.saveDelivered(again, at + 6)
      expect((await store.claimMessages(site, 'hook', at + 6, at + 60, 9)).map(({ seq }) => seq)).toEqual([2])
    }),
  )

  test(
    'knows who took which leaves out',
    withEngine(async ({ store }) => {
      const access = { access: crypto.randomUUID(), at, what: 'export', reason: 'Case 7' }
      await store.addAccess(site, access, rangesOf([9, 3, 4, 5, 4]))
      const hits = await Promise.all([2, 3, 5, 6, 9, 10].map(async (leaf) => (await store.accessesTo(site, [leaf])).length))
      expect(hits).toEqual([0, 1, 1, 0, 1, 0])
      expect(await store.accessesTo(site, [1, 3, 9])).toEqual([access])
      expect(await store.accessesTo(site, [1, 6, 12])).toEqual([])
      expect(await store.accessesTo('other.example', [3])).toEqual([])
    }),
  )

  test(
    'deletes what is too old, by one of several, and leaves the log',
    withEngine(async ({ store, commit }) => {
      const wishes = Array.from({ length: 5 }, wishOf)
      const [frozen, erased] = wishes.map(({ record }) => record) as [string, string]
      await commit(site, wishes)
      await store.restrict(site, frozen, true)
      const told = { hooks: ['hook'], message: crypto.randomUUID(), body: '{}', createdAt: at }
      await store.erase(site, erased, 'tombstone', '2026-12-30T00:00:00.000Z', told)
      expect(await store.claimMessages(site, 'hook', at, at + 1, 9)).toMatchObject([{ record: erased, seq: 2 }])
      const now = Date.parse('2028-06-24T00:00:00.000Z')
      const runs = await Promise.all([1, 2, 3].map(() => runRetention(site, { proof: 13 }, store, () => now)))
      const done = runs.filter((run) => run !== undefined)
      const total = done.reduce((sum, { counts }) => sum + (counts.events ?? 0), 0)
      expect([done.length > 0, total]).toEqual([true, 3])
      expect(done.at(-1)).toMatchObject({ endedAt: now, before: Date.parse('2027-05-24T00:00:00.000Z') })
      expect((await store.eventsOfLog(site, 0, 9)).map(({ receipt }) => receipt.record)).toEqual([frozen])
      expect(
        await store.records(
          site,
          wishes.map(({ record }) => record),
        ),
      ).toMatchObject([{ record: frozen }])
      expect(await verifyLog(store, site)).toEqual([])
    }),
  )

  test(
    'lifts a restriction when it was announced for, and forgets that where its holder is faster',
    withEngine(async ({ store, commit }) => {
      const [one, other] = [wishOf(), wishOf()]
      await commit(site, [one, other])
      for (const { record } of [one, other]) {
        await store.restrict(site, record, true)
        await store.announceLift({ site, record, liftAt: at, reason: 'It was examined.' })
      }
      await store.restrict(site, other.record, true)
      expect(await store.liftOf(site, one.record)).toEqual({ site, record: one.record, liftAt: at, reason: 'It was examined.' })
      expect([await store.liftDue(site, at - 1), await store.liftDue(site, at), await store.liftDue(site, at)]).toEqual([0, 1, 0])
      const restricted = await store.records(site, [one.record, other.record])
      expect(new Map(restricted.map(({ record, restricted }) => [record, restricted]))).toEqual(
        new Map([
          [one.record, false],
          [other.record, true],
        ]),
      )
    }),
  )
}
