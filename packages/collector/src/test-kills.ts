// Rounds of load that end with SIGKILL, and what is left of what was acknowledged. For tests, and for `npm run kill`.

import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { publicHalf, verifyCheckpoint } from '@askfirst/receipt'
import { bytesOfLevel, emptyEdge, growEdge, rootOfEdge } from './log/edge.ts'
import { verifyLog } from './log/verify-log.ts'
import { openDatabase, type Store, storeOf } from './store/store.ts'
import { type Acknowledged, decideAt, startProcess } from './test-process.ts'

/** What came of the rounds. All but the first three should be 0. */
export interface Kills {
  readonly rounds: number
  readonly acknowledged: number
  /** Signed heads that were seen while it ran. */
  readonly checkpoints: number
  /** Acknowledged and not there. */
  readonly lost: number
  /** Acknowledged and there, but not as it was acknowledged. */
  readonly wrong: number
  /** Faults of the log: see `verifyLog`. */
  readonly faults: number
  /** Checkpoints that are signed by no key of the site, or not the root of what is stored now. */
  readonly broken: number
}

const site = 'shop.example'

/**
 * In each round a collector starts on the store in `folder`, sixteen visitors decide as fast as it answers, and it is killed
 * after a few hundred acknowledgements, each time at another one: in the middle of whatever it does.
 * @param env of the collector
 */
export async function killUnderLoad(folder: string, rounds: number, env: Readonly<Record<string, string>> = {}): Promise<Kills> {
  const acknowledged: Acknowledged[] = []
  const notes: string[] = []
  for (let round = 1; round <= rounds; round++) {
    const { url, child, gone } = await startProcess(folder, [], undefined, undefined, env)
    notes.push(await (await fetch(`${url}/v1/log/checkpoint`)).text())
    const enough = acknowledged.length + 40 + Math.floor(Math.random() * 200)
    const load = Array.from({ length: 16 }, async () => {
      for (let answer = await decideAt(url); answer; answer = await decideAt(url)) {
        acknowledged.push(answer)
        if (acknowledged.length === enough) child.kill('SIGKILL')
      }
    })
    await Promise.all(load)
    await gone
    if (child.signalCode !== 'SIGKILL') throw new Error(`The collector ended by itself in round ${round}.`)
  }
  const store = storeOf(await openDatabase(join(folder, 'receipts.sqlite')))
  try {
    return { rounds, acknowledged: acknowledged.length, checkpoints: notes.length, ...(await look(store, acknowledged, notes)) }
  } finally {
    await store.close()
  }
}

async function look(store: Store, acknowledged: readonly Acknowledged[], notes: readonly string[]) {
  let [lost, wrong, broken] = [0, 0, 0]
  for (const { event, receipt } of acknowledged) {
    const kept = await store.event(site, event)
    if (!kept) lost++
    else if (!isDeepStrictEqual(kept.receipt, receipt)) wrong++
  }
  const keys = (await store.keys(site)).map(publicHalf)
  const roots = await rootsOf(store)
  for (const note of notes) {
    const signed = await verifyCheckpoint(note, keys)
    if (!signed || !isDeepStrictEqual(Buffer.from(signed.root), roots[signed.size])) broken++
  }
  return { lost, wrong, broken, faults: (await verifyLog(store, site)).length }
}

/** The root of the log at every size it ever had, from the leaves that are stored. */
async function rootsOf(store: Store): Promise<Buffer[]> {
  const head = await store.head(site)
  const roots = [Buffer.from(rootOfEdge(emptyEdge))]
  let edge = emptyEdge
  for (let position = 0; head && edge.size < head.size; position++) {
    const hashes = (await store.tiles(site, [{ level: 0, position }]))[0] ?? bytesOfLevel(head, 0)
    for (let at = 0; at < hashes.length; at += 32) {
      edge = growEdge(edge, [hashes.subarray(at, at + 32)]).edge
      roots.push(Buffer.from(rootOfEdge(edge)))
    }
  }
  return roots
}
