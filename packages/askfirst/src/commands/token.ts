// `askfirst token`

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { everySite, issueToken, openDatabase, revokeToken, type Store, type StoredToken, storeOf } from '@askfirst/collector'
import { Command, InvalidArgumentError } from 'commander'
import { CommandError } from '../command-error.ts'
import { storeFile } from '../home.ts'

interface Options {
  readonly store: string
  readonly site?: string
}

/** The commands that make, list and revoke what operators sign in with. The collector may run meanwhile. */
export function tokenCommand(): Command {
  const token = new Command('token').description('make, list and revoke the tokens that operators sign in with at /admin')
  const withStore = (name: string, description: string): Command =>
    token.command(name).description(description).option('--store <place>', 'the SQLite file or postgres:// address', storeFile)
  withStore('create', 'print a new token, once; several are good at a time, so that one can follow another')
    .requiredOption('--name <name>', 'whose it is; the audit log calls them so', parseName)
    .option('--site <domain>', 'only for this site (default: for every site)')
    .option('--expires <days>', 'how long it is good for, such as 90d', parseDays, 90 * 864e5)
    .addHelpText('after', '\nExample:\n  $ npx askfirst token create --name signe --expires 90d')
    .action(({ store, ...wish }: Options & { readonly name: string; readonly expires: number }) =>
      withOpen(store, async (open) => {
        const made = await issueToken(open, { ...wish, lasts: wish.expires }, Date.now())
        console.log(made)
        console.error(`Good until ${dayOf(Date.now() + wish.expires)}. It is shown this once: only its hash is kept.`)
      }),
    )
  withStore('list', 'print whose tokens there are, until when they are good, and the day of their last use')
    .option('--site <domain>', 'only those that are good for this site')
    .action(({ store, site }: Options) =>
      withOpen(store, async (open) => {
        const tokens = await open.tokens(site === undefined ? undefined : [site])
        console.log(
          tokens.map(lineOf).join('\n') || 'There is no token, and so nothing at /admin. Make one: askfirst token create',
        )
      }),
    )
  withStore('revoke', 'make a token worthless at once, with every session it opened')
    .argument('<id>', 'the UUID that `askfirst token list` prints')
    .action((id: string, { store }: Options) =>
      withOpen(store, async (open) => {
        const revoked = await revokeToken(open, id, Date.now())
        if (!revoked) throw new CommandError('TOKEN_MISSING', `No token has the id ${id}, or it is revoked already.`)
        console.log(`Revoked the token of ${revoked.name}.`)
      }),
    )
  for (const command of token.commands)
    command.helpOption('-h, --help', 'print this help').showHelpAfterError(true).exitOverride()
  return token
}

async function withOpen(place: string, run: (store: Store) => Promise<void>): Promise<void> {
  const isUrl = /^postgres(ql)?:/.test(place)
  // Opening it would make an empty one.
  if (!isUrl && !existsSync(place))
    throw new CommandError(
      'STORE_MISSING',
      `There is no store at ${place}. Name the one of your \`askfirst serve\`: --store FILE`,
    )
  const store = storeOf(await openDatabase(isUrl ? place : resolve(place)))
  try {
    await run(store)
  } finally {
    await store.close()
  }
}

function lineOf({ token, name, site, createdAt, expiresAt, revokedAt, lastUsed }: StoredToken): string {
  const state =
    revokedAt !== undefined
      ? `revoked ${dayOf(revokedAt)}`
      : `${expiresAt <= Date.now() ? 'expired' : 'good until'} ${dayOf(expiresAt)}`
  const used = lastUsed === undefined ? 'never used' : `last used ${lastUsed}`
  return `${token}  ${name}  ${site === everySite ? 'every site' : site}  made ${dayOf(createdAt)}  ${state}  ${used}`
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function parseName(text: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(text)) return text
  throw new InvalidArgumentError('It is up to 60 letters, digits, spaces, dots or hyphens.')
}

function parseDays(text: string): number {
  const days = Number(/^(\d{1,3})d$/.exec(text)?.[1])
  if (days >= 1 && days <= 366) return days * 864e5
  throw new InvalidArgumentError('It is a number of days from 1d to 366d.')
}
