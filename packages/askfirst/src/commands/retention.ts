// `askfirst retention`

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openDatabase, proofBefore, runRetention, type Store, storeOf, usualAuditMonths } from '@askfirst/collector'
import type { Policy } from '@askfirst/policy'
import { Command } from 'commander'
import { collect } from '../collect.ts'
import { CommandError } from '../command-error.ts'
import { storeFile } from '../home.ts'
import { loadPolicy } from '../load-policy.ts'
import { parseMonths } from '../parse-months.ts'

interface Options {
  readonly config?: readonly string[]
  readonly store: string
  readonly auditMonths: number
  readonly dryRun?: boolean
}

/** The command that deletes now what is too old, as `serve` does every day. The collector may run meanwhile. */
export function retentionCommand(): Command {
  return new Command('retention')
    .description('delete what has had its time; `serve` does it every day by itself')
    .option('--config <file>', 'the policy, which says how long; repeat it for several sites', collect)
    .option('--store <file>', 'the SQLite file or postgres:// address of the collector', storeFile)
    .option('--audit-months <number>', 'how long the audit log of the operator pages is kept', parseMonths, usualAuditMonths)
    .option('--dry-run', 'say how much proof would go, and delete nothing')
    .addHelpText(
      'after',
      `
The policy says how long proof is kept after its validity has ended: \`retention: { proof: 13 }\` months is usual.

Example:
  $ npx askfirst retention --dry-run --store /var/lib/askfirst/receipts.sqlite`,
    )
    .action(async ({ config, store: place, auditMonths, dryRun = false }: Options) => {
      const store = await openStore(place)
      try {
        for (const file of config ?? [undefined]) await retain(await loadPolicy(file), store, auditMonths, dryRun)
      } finally {
        await store.close()
      }
    })
}

async function retain({ site, retention }: Policy, store: Store, audit: number, dryRun: boolean): Promise<void> {
  if (dryRun) {
    const before = proofBefore(Date.now(), retention)
    const count = await store.countTooOld(site, before)
    const day = new Date(before).toISOString().slice(0, 10)
    console.log(
      `${site}: ${count} receipts whose validity ended before ${day}, ${retention.proof} months and more ago, would go.`,
    )
    return
  }
  const run = await runRetention(site, { ...retention, audit }, store, Date.now)
  if (!run) throw new CommandError('RETENTION_BUSY', `Another process is deleting for ${site}. Try again when it is done.`)
  const said = Object.entries(run.counts).filter(([, count]) => count > 0)
  const sums = said.map(([what, count]) => `${count} ${what}`).join(', ') || 'nothing was too old'
  console.log(`${site}: ${sums}. Run ${run.run}: ${run.reason}`)
}

async function openStore(place: string): Promise<Store> {
  const isServer = /^postgres(ql)?:/.test(place)
  // Opening it would make an empty one.
  if (!isServer && !existsSync(resolve(place)))
    throw new CommandError(
      'STORE_MISSING',
      `There is no store at ${resolve(place)}. Name the one of your \`askfirst serve\`: --store`,
    )
  return storeOf(await openDatabase(isServer ? place : resolve(place)))
}
