// What every store must do, as tests. A database's own test file calls this with how it is opened.

import { noticeOf } from '@askfirst/policy'
import { createKey, type PrivateKey } from '@askfirst/receipt'
import { describe, expect, test } from 'vitest'
import type { BatchSite } from '../ingest/commit-batch.ts'
import { type Engine, engineOf } from '../ingest/engine.ts'
import type { RefusalWish, Wish } from '../ingest/wish.ts'
import { verifyLog } from '../log/verify-log.ts'
import { openSites } from '../sites.ts'
import { testMessage, testPolicy, testSite } from '../test-site.ts'
import { migrate } from './migrations.ts'
import type { Database } from './sql.ts'
import { operatorContract } from './test-operator-contract.ts'
import { rightsContract } from './test-rights.ts'

const at = Date.parse('2026-11-24T10:00:00.000Z')
const site = 'shop.example'
const shop = testSite()

/** @param withDatabase runs a test on a database that is empty, and closes it */
export function storeContract(
  name: string,
  withDatabase: (run: (database: Database) => Promise<void>) => () => Promise<void>,
): void {
  /** With a log for the shop, and one for another site. */
  const withEngine = (run: (engine: Engine, database: Database) => Promise<void>): (() => Promise<void>) =>
    withDatabase(async (database) => {
      await migrate(database)
      const engine = engineOf(database)
      await openSites([shop, testSite(testPolicy('other.example'))], engine, undefined, at)
      await run(engine, database)
    })

  describe(name, () => {
    rightsContract(site, withEngine, wishOf)

    test(
      'is brought to the newest shape once, also by two at the same time',
      withDatabase(async (database) => {
        const both = await Promise.all([migrate(database), migrate(database)])
        expect(both.map(({ to }) => to)).toEqual([both[0].to, both[0].to])
        expect(await migrate(database)).toEqual({ from: both[0].to, to: both[0].to })
      }),
    )

    test(
      'gives back what was committed, in order, and nothing else',
      withEngine(async ({ store, commit }) => {
        const [one, two] = [wishOf(), wishOf()]
        const more = { ...wishOf(), record: one.record, secretHash: one.secretHash }
        const outcomes = await commit(site, [one, two, more])
        const events = outcomes.map((outcome) => ('event' in outcome ? outcome.event : undefined))
        expect(await store.eventsOfRecord(site, one.record)).toEqual([events[0], events[2]])
        expect(await store.latestOfRecords(site, [one.record, two.record])).toEqual(
          expect.arrayContaining([events[1], events[2]]),
        )
        expect(await store.event(site, two.event)).toEqual(events[1])
        expect(await store.eventsOfLog(site, 2, 1)).toEqual([events[1]])
        expect(await store.record(site, one.record)).toMatchObject({ record: one.record, site, restricted: false })
        expect(Buffer.from((await store.record(site, one.record))?.secretHash ?? [])).toEqual(Buffer.from(one.secretHash))
        for (const missing of [
          store.event(site, one.record),
          store.record(site, one.event),
          store.record('other.example', one.record),
        ])
          expect(await missing).toBeUndefined()
      }),
    )

    test(
      'keeps the log of each site by itself, over more than a tile',
      withEngine(async ({ store, commit }) => {
        for (const size of [1, 254, 3, 256])
          await commit(
            site,
            Array.from({ length: size }, () => wishOf()),
          )
        expect((await store.heads()).map(({ site, size }) => [site, size])).toEqual([
          ['other.example', 1],
          ['shop.example', 515],
        ])
        expect(await verifyLog(store, site)).toEqual([])
        expect(await verifyLog(store, 'other.example')).toEqual([])
      }),
    )

    test(
      'has one log, whoever writes it',
      withEngine(async ({ store, commit }, database) => {
        const other = engineOf(database)
        await other.begin(new Map([[site, await batchSite(store.keys(site))]]))
        const commits = Array.from({ length: 12 }, (_, turn) =>
          (turn % 2 ? other : { commit }).commit(site, [wishOf(), wishOf(), wishOf()]),
        )
        for (const outcomes of await Promise.all(commits)) expect(outcomes.every((outcome) => 'event' in outcome)).toBe(true)
        expect((await store.head(site))?.size).toBe(37)
        expect(await verifyLog(store, site)).toEqual([])
      }),
    )

    test(
      'commits nothing of a batch that fails half way',
      withEngine(async ({ store, commit }) => {
        const before = await store.head(site)
        const broken = {
          ...wishOf(),
          deed: { kind: 'decide', message: { ...testMessage(shop), policy: 'sha256-none' } },
        } as never
        await expect(commit(site, [wishOf(), broken])).rejects.toThrow()
        expect(await store.head(site)).toEqual(before)
        expect(await store.eventsOfLog(site, 0, 9)).toEqual([])
      }),
    )

    test(
      'erases a record and its events, and leaves the log',
      withEngine(async ({ store, commit }) => {
        const [one, two] = [wishOf(), wishOf()]
        await commit(site, [one, two, { ...wishOf(), record: one.record, secretHash: one.secretHash }])
        const before = await store.head(site)
        expect(await store.erase(site, one.record, 'tombstone', '2026-11-26T00:00:00.000Z')).toBe(2)
        expect(await store.record(site, one.record)).toBeUndefined()
        expect(await store.eventsOfRecord(site, one.record)).toEqual([])
        expect((await store.eventsOfLog(site, 0, 9)).map(({ index }) => index)).toEqual([2])
        expect(await store.head(site)).toEqual(before)
        expect(await verifyLog(store, site)).toEqual([])
      }),
    )

    test(
      'remembers a tombstone until its time, and no longer',
      withEngine(async ({ store }) => {
        await store.erase(site, crypto.randomUUID(), 'tombstone', '2026-11-24T00:00:00.000Z')
        expect(await store.erasedOf(site, ['another', 'tombstone'], '2026-11-23T23:59:59.999Z')).toEqual(['tombstone'])
        expect(await store.erasedOf(site, ['tombstone'], '2026-11-24T00:00:00.000Z')).toEqual([])
        expect(await store.erasedOf('other.example', ['tombstone'], '2026-11-23T23:59:59.999Z')).toEqual([])
      }),
    )

    operatorContract(withEngine)

    test(
      'restricts a record, and lifts it',
      withEngine(async ({ store, commit }) => {
        const one = wishOf()
        await commit(site, [one])
        for (const restricted of [true, false]) {
          await store.restrict(site, one.record, restricted)
          expect((await store.record(site, one.record))?.restricted).toBe(restricted)
        }
      }),
    )

    test(
      'restricts nothing where the announcement of a lift cannot be taken back',
      withEngine(async ({ store, commit }, database) => {
        const one = wishOf()
        await commit(site, [one])
        await database.run('DROP TABLE lifts')
        await expect(store.restrict(site, one.record, true)).rejects.toThrow()
        expect((await store.record(site, one.record))?.restricted).toBe(false)
      }),
    )

    test(
      'sums decisions and refusals per day, category, state, language, layout and region',
      withEngine(async ({ store, commit }) => {
        const refusal: RefusalWish = {
          kind: 'refusal',
          site,
          at,
          message: { language: 'en', layout: 'bar', categories: { analytics: 'denied' } },
        }
        await commit(site, [refusal, wishOf(), refusal, { ...refusal, region: 'DK' }, { ...refusal, at: at + 864e5 }])
        const sums = (await store.tallies(site, '2026-11-24', '2026-11-24')).filter(({ category }) => category === 'analytics')
        expect(sums.map(({ kind, state, region, count }) => [kind, state, region, count])).toEqual([
          ['decision', 'granted', '', 1],
          ['refusal', 'denied', '', 2],
          ['refusal', 'denied', 'DK', 1],
        ])
        expect((await store.head(site))?.size).toBe(2)
      }),
    )

    test(
      'sums what would have been held per day, site, service and surface',
      withEngine(async ({ store }) => {
        const script = { service: 'ads', what: 'script', count: 2 }
        await store.countHeld('2026-11-22', site, [script, { ...script, what: 'cookie' }, script])
        await store.countHeld('2026-11-22', site, [{ ...script, count: 3 }])
        await store.countHeld('2026-11-23', site, [script])
        await store.countHeld('2026-11-22', 'other.example', [script])
        const summed = (await store.heldCounts(site)).map(({ day, what, count }) => [day, what, count])
        expect(summed).toEqual([
          ['2026-11-22', 'cookie', 2],
          ['2026-11-22', 'script', 7],
          ['2026-11-23', 'script', 2],
        ])
        expect((await store.heldCounts()).map(({ site }) => site).sort()).toEqual(['other.example', ...summed.map(() => site)])
      }),
    )

    test(
      'keeps the first notice of a hash, with its leaf, and the first key of a name',
      withEngine(async ({ store, commit }) => {
        const notice = noticeOf(shop.policy, 'da', { title: 'Vi bruger cookies' })
        const wish = { kind: 'notice', site, hash: 'sha256-of-it', notice: JSON.stringify(notice), at } as const
        await commit(site, [wish, wish])
        await commit(site, [{ ...wish, at: at + 864e5 }])
        expect((await store.notices(site)).map(({ hash, leaf, day }) => [hash, leaf, day])).toEqual([
          [shop.notice, 0, '2026-11-24'],
          ['sha256-of-it', 1, '2026-11-24'],
        ])
        const [first] = await store.keys(site)
        const key = await createKey()
        for (const one of [key, { ...key, d: 'other' }]) await store.saveKey(site, one, '2026-11-25T00:00:00.000Z')
        expect(await store.keys(site)).toEqual([first, key])
        expect(await store.keys('third.example')).toEqual([])
      }),
    )
  })
}

async function batchSite(keys: Promise<readonly object[]>): Promise<BatchSite> {
  const names = { categories: new Set<string>(), services: new Map<string, string>() }
  const versions = new Map([[shop.policy.version, names]])
  return { key: (await keys)[0] as PrivateKey, deniedFor: 182, versions, languages: new Set(['en']) }
}

/** A new visitor who accepts. */
function wishOf(): Wish {
  const message = testMessage(shop) as Extract<Wish['deed'], { kind: 'decide' }>['message']
  const secretHash = Buffer.from(crypto.getRandomValues(new Uint8Array(32)))
  return {
    kind: 'event',
    site,
    event: message.event,
    record: crypto.randomUUID(),
    secretHash,
    mayCreate: true,
    deed: { kind: 'decide', message },
    at,
  }
}
