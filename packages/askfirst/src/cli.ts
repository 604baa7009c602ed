// The command line: which commands there are, and what an error looks like.

import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { CommandError } from './command-error.ts'
import { backupCommand } from './commands/backup.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { countsCommand } from './commands/counts.ts'
import { gateCommand } from './commands/gate.ts'
import { initCommand } from './commands/init.ts'
import { migrateCommand } from './commands/migrate.ts'
import { restoreCommand } from './commands/restore.ts'
import { retentionCommand } from './commands/retention.ts'
import { serveCommand } from './commands/serve.ts'
import { tokenCommand } from './commands/token.ts'
import { verifyCommand } from './commands/verify.ts'

/**
 * Runs one command and answers its exit code: 0 when it did what it is for, 1 when it found or met a problem, 2 when it
 * was called wrongly. Never throws for an error that has a code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('askfirst')
    .description('Cookie consent that holds everything until a yes, takes everything back, and can prove it.')
    .version(ownVersion(), '-v, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', '\nStart with:\n  $ npx askfirst init\n  $ npx askfirst check\n  $ npx askfirst build')
  const commands = [
    initCommand,
    checkCommand,
    buildCommand,
    serveCommand,
    gateCommand,
    countsCommand,
    tokenCommand,
    retentionCommand,
    verifyCommand,
    migrateCommand,
    backupCommand,
    restoreCommand,
  ]
  for (const command of commands) program.addCommand(command())
  for (const command of [program, ...program.commands])
    command.helpOption('-h, --help', 'print this help').showHelpAfterError(true).exitOverride()
  // What a command found is its exit code; commander's actions answer nothing.
  process.exitCode = 0
  try {
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CommandError) {
      console.error(error.message)
      return 1
    }
    throw error
  }
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
