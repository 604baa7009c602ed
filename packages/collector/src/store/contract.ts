// What every store must do, as tests. A store's own test file calls this with how it is opened.

import type { Notice } from '@askfirst/policy'
import { appendLeaf, createKey, leafOf, type Node, nodesOfRange, type Receipt, receiptSchema } from '@askfirst/receipt'
import { describe, expect, test } from 'vitest'
import type { Batch, Store, StoredEvent } from './store.ts'

/** @param withStore runs a test on a store that is empty, and closes it */
export function storeContract(name: string, withStore: (run: (store: Store) => Promise<void>) => () => Promise<void>): void {
  describe(name, () => {
    test(
      'gives back what was committed, in order, and nothing else',
      withStore(async (store) => {
        const batch = batchOf([eventOf('a', 1), eventOf('a', 2), eventOf('b', 1)])
        expect(await store.commit(batch)).toBe(true)
        expect(await store.eventsOfRecord('a')).toEqual(batch.events.slice(0, 2))
        expect(await store.latestOfRecord('a')).toEqual(batch.events[1])
        expect(await store.event('event b 1')).toEqual(batch.events[2])
        expect(await store.eventsOfLog('shop.example', 1, 1)).toEqual(batch.events.slice(1, 2))
        expect(await store.record('a')).toMatchObject({ record: 'a', site: 'shop.example' })
        expect(Buffer.from((await store.record('a'))?.secretHash ?? [])).toEqual(Buffer.alloc(32, 'a'))
        for (const missing of [store.event('c'), store.record('c'), store.latestOfRecord('c')])
          expect(await missing).toBeUndefined()
      }),
    )

    test(
      'keeps the log of each site by itself, with every node',
      withStore(async (store) => {
        const batch = batchOf([eventOf('a', 1), eventOf('a', 2), eventOf('a', 3)])
        await store.commit(batch)
        expect(await store.logSize('shop.example')).toBe(3)
        expect(await store.logSize('other.example')).toBe(0)
        const hashes = await store.readNodes('shop.example', batch.nodes)
        expect(hashes.map(hex)).toEqual(batch.nodes.map(({ hash }) => hex(hash)))
        await expect(store.readNodes('other.example', batch.nodes)).rejects.toThrow('backup')
      }),
    )

    test(
      'commits nothing of a batch that continues another log than there is',
      withStore(async (store) => {
        await store.commit(batchOf([eventOf('a', 1)]))
        expect(await store.commit(batchOf([eventOf('b', 1)]))).toBe(false)
        expect(await store.record('b')).toBeUndefined()
        expect(await store.logSize('shop.example')).toBe(1)
      }),
    )

    test(
      'commits nothing of a batch that fails half way',
      withStore(async (store) => {
        await store.commit(batchOf([eventOf('a', 1)]))
        const events = [eventOf('b', 1, 1), eventOf('a', 1, 2)]
        await expect(store.commit({ ...batchOf(events), size: 1 })).rejects.toThrow()
        expect(await store.record('b')).toBeUndefined()
        expect(await store.logSize('shop.example')).toBe(1)
      }),
    )

    test(
      'erases a record and its events, and leaves the log',
      withStore(async (store) => {
        const batch = batchOf([eventOf('a', 1), eventOf('b', 1), eventOf('a', 2)])
        await store.commit(batch)
        expect(await store.erase('a', 'tombstone', '2026-11-24T00:00:00.000Z')).toBe(2)
        expect(await store.record('a')).toBeUndefined()
        expect(await store.eventsOfRecord('a')).toEqual([])
        expect((await store.eventsOfLog('shop.example', 0, 9)).map(({ index }) => index)).toEqual([1])
        expect((await store.readNodes('shop.example', batch.nodes)).map(hex)).toEqual(batch.nodes.map(({ hash }) => hex(hash)))
      }),
    )

    test(
      'commits no event of a record that was erased meanwhile',
      withStore(async (store) => {
        await store.commit(batchOf([eventOf('a', 1)]))
        await store.erase('a', 'tombstone', '2026-11-24T00:00:00.000Z')
        const late = { ...batchOf([eventOf('a', 2, 1)]), size: 1, records: [] }
        expect(await store.commit(late)).toBe(false)
        expect(await store.logSize('shop.example')).toBe(1)
      }),
    )

    test(
      'remembers a tombstone until its time, and no longer',
      withStore(async (store) => {
        await store.erase('a', 'tombstone', '2026-11-24T00:00:00.000Z')
        expect(await store.isErased('tombstone', '2026-11-23T23:59:59.999Z')).toBe(true)
        expect(await store.isErased('another', '2026-11-23T23:59:59.999Z')).toBe(false)
        expect(await store.isErased('tombstone', '2026-11-24T00:00:00.000Z')).toBe(false)
      }),
    )

    test(
      'counts refusals per day, category, language and layout',
      withStore(async (store) => {
        const refusal = { day: '2026-11-22', site: 'shop.example', language: 'en', layout: 'bar' }
        await store.countRefusal(refusal, ['analytics', 'marketing'])
        await store.countRefusal(refusal, ['analytics'])
        await store.countRefusal({ ...refusal, language: 'da' }, ['analytics'])
        const counted = (await store.refusals('shop.example')).map(({ category, language, count }) => [category, language, count])
        expect(counted).toEqual([
          ['analytics', 'da', 1],
          ['analytics', 'en', 2],
          ['marketing', 'en', 1],
        ])
      }),
    )

    test(
      'sums what would have been held per day, site, service and surface',
      withStore(async (store) => {
        const script = { service: 'ads', what: 'script', count: 2 }
        await store.countHeld('2026-11-22', 'shop.example', [script, { ...script, what: 'cookie' }])
        await store.countHeld('2026-11-22', 'shop.example', [{ ...script, count: 3 }])
        await store.countHeld('2026-11-23', 'shop.example', [script])
        await store.countHeld('2026-11-22', 'other.example', [script])
        const summed = (await store.heldCounts('shop.example')).map(({ day, what, count }) => [day, what, count])
        expect(summed).toEqual([
          ['2026-11-22', 'cookie', 2],
          ['2026-11-22', 'script', 5],
          ['2026-11-23', 'script', 2],
        ])
        expect((await store.heldCounts()).map(({ site }) => site).sort()).toEqual([
          'other.example',
          ...summed.map(() => 'shop.example'),
        ])
      }),
    )

    test(
      'keeps the first notice of a hash and the first key of a name',
      withStore(async (store) => {
        const notice = { site: 'shop.example', language: 'en' } as Notice
        await store.saveNotice('hash', notice, '2026-11-22')
        await store.saveNotice('hash', { ...notice, language: 'da' }, '2026-11-23')
        expect(await store.notices('shop.example')).toEqual([{ hash: 'hash', notice, day: '2026-11-22' }])
        expect(await store.notices('other.example')).toEqual([])
        const [one, two] = [await createKey(), await createKey()]
        for (const key of [one, two, { ...one, d: 'other' }]) await store.saveKey(key)
        expect(await store.keys()).toEqual([one, two])
      }),
    )
  })
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function eventOf(record: string, seq: number, index = 0): StoredEvent {
  const receipt = {
    schema: receiptSchema,
    event: `event ${record} ${seq}`,
    record,
    seq,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  } as Receipt
  const text = `{"event":"event ${record} ${seq}","record":"${record}","salt":"${receipt.salt}","schema":"${receiptSchema}","seq":${seq}}`
  return { receipt, index, jws: `header.${Buffer.from(text).toString('base64url')}.signature`, message: 'message' }
}

/** The events as a batch on an empty log, each leaf where it comes, with the records they need. */
function batchOf(events: readonly StoredEvent[]): Batch {
  const nodes: Node[] = []
  const placed = events.map((event, at) => ({ ...event, index: event.index || at }))
  for (const [at, { receipt, index }] of placed.entries()) {
    const edge = nodesOfRange([0, at]).map((name) =>
      nodes.find((node) => node.level === name.level && node.position === name.position),
    )
    const made =
      index === at
        ? appendLeaf(
            at,
            edge.map((node) => node?.hash as Uint8Array),
            leafOf(receipt),
          )
        : []
    nodes.push(...made)
    if (index !== at) nodes.push({ level: 0, position: index, hash: leafOf(receipt) })
  }
  const records = [...new Set(events.map(({ receipt }) => receipt.record))]
  return {
    site: 'shop.example',
    size: 0,
    records: records.map((record) => ({ record, site: 'shop.example', secretHash: Buffer.alloc(32, record) })),
    events: placed,
    nodes,
  }
}
