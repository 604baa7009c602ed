// `askfirst verify`

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readCheckpoint, verifyFile } from '@askfirst/receipt'
import { Command } from 'commander'
import { collect } from '../collect.ts'
import { CommandError } from '../command-error.ts'
import { sayVerified } from '../say-verified.ts'

interface VerifyFlags {
  readonly keys?: string
  readonly checkpoint: readonly string[]
  readonly consistency: readonly string[]
}

/** The command that checks what a collector has written, offline. Exits with 1 unless it holds. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'check a receipt, an export, a notice, a checkpoint or a consistency proof, offline; exits with 1 unless it holds',
    )
    .argument('<file>', 'what was downloaded; "-" reads standard input')
    .option('--keys <file>', 'the keys you trust: a saved /.well-known/jwks.json of the collector')
    .option(
      '--checkpoint <path>',
      'a checkpoint you kept, or a folder of them: the log must still agree; repeatable',
      collect,
      [],
    )
    .option('--consistency <file>', 'a proof that connects a kept checkpoint with the file; repeatable', collect, [])
    .addHelpText(
      'after',
      '\nExample:\n' +
        '  $ npx askfirst verify receipt.json --keys jwks.json\n' +
        '  $ npx askfirst verify receipt.json --checkpoint kept/ --consistency proof.json',
    )
    .action(async (file: string, { keys, checkpoint, consistency }: VerifyFlags) => {
      const verified = await verifyFile(read(file), {
        ...(keys === undefined ? {} : { keys: read(keys).toString('utf8') }),
        checkpoints: checkpoint.flatMap(checkpointsAt),
        consistency: consistency.map(read),
      })
      if (verified.ok) console.log(sayVerified(verified))
      else {
        console.error(`Not proven (${verified.code}). ${verified.message}`)
        process.exitCode = 1
      }
    })
}

/** The checkpoints in a file or a folder. What stands beside them in a folder as JSON, keys or proofs, is left out. */
function checkpointsAt(path: string): string[] {
  const files = isFolder(path) ? filesIn(path) : [path]
  return files.flatMap((file) => {
    const note = read(file).toString('utf8')
    if (file !== path && note.startsWith('{')) return []
    if (readCheckpoint(note)) return [note]
    throw new CommandError('FILE_UNREADABLE', `${file} is no checkpoint. Keep them as the collector wrote them, or leave it out.`)
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort()
}

function read(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError('FILE_UNREADABLE', `${file} could not be read: ${why}. Check the path.`, { cause })
  }
}
