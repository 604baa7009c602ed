// `askfirst verify`

import { readFileSync } from 'node:fs'
import { verifyFile } from '@askfirst/receipt'
import { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { sayVerified } from '../say-verified.ts'

/** The command that checks a receipt, an export or a checkpoint offline. Exits with 1 unless it holds. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check a receipt, an export or a checkpoint, offline; exits with 1 unless it holds')
    .argument('<file>', 'what was downloaded; "-" reads standard input')
    .option('--keys <file>', 'the keys you trust: a saved /.well-known/jwks.json of the collector')
    .addHelpText('after', '\nExample:\n  $ npx askfirst verify receipt.json --keys jwks.json')
    .action(async (file: string, { keys }: { readonly keys?: string }) => {
      const verified = await verifyFile(read(file), keys === undefined ? {} : { keys: read(keys).toString('utf8') })
      if (verified.ok) console.log(sayVerified(verified))
      else {
        console.error(`Not proven (${verified.code}). ${verified.message}`)
        process.exitCode = 1
      }
    })
}

function read(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError('FILE_UNREADABLE', `${file} could not be read: ${why}. Check the path.`, { cause })
  }
}
