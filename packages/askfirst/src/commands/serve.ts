// `askfirst serve`

import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  type Certificate,
  isPostgres,
  logToStdout,
  type ServeOptions,
  type Serving,
  serve,
  usualAuditMonths,
} from '@askfirst/collector'
import { Command } from 'commander'
import { collect } from '../collect.ts'
import { CommandError } from '../command-error.ts'
import { home, storeFile } from '../home.ts'
import { loadPolicy } from '../load-policy.ts'
import { parseMonths } from '../parse-months.ts'
import { parsePort } from '../parse-port.ts'
import { placeOf, withoutPassword } from '../place-of-store.ts'
import { prepareSite } from '../prepare-site.ts'
import { readSigningKey } from '../read-signing-key.ts'
import { untilToldToStop } from '../until-told-to-stop.ts'

interface Options {
  readonly config?: readonly string[]
  readonly port: number
  readonly host: string
  readonly store: string
  readonly base?: string
  readonly proxy?: boolean
  readonly webhook?: readonly string[]
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly regionHeader?: string
  readonly signingKey?: string
  readonly auditMonths: number
  readonly publish?: string
  readonly publishCommand?: string
  readonly publishEvery: number
}

/** The command that runs the collector until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('run the collector: it serves the files of your site and records decisions')
    .option('--config <file>', 'the policy; repeat it to serve several sites (default: askfirst.config.* here)', collect)
    .option('--port <number>', 'where it listens; 0 takes any free port', parsePort, 8787)
    .option('--host <address>', 'the address it listens on', '127.0.0.1')
    .option('--store <file>', 'the SQLite file that holds the receipts, or postgres://user@host/name', storeFile)
    .option('--base <path>', 'the path it is mounted under, such as /consent')
    .option('--webhook <url>', 'is told of every withdrawal, objection and erasure; repeat it; `site=url` for one site', collect)
    .option('--proxy', 'a reverse proxy stands in front and sets X-Forwarded-For and X-Forwarded-Proto')
    .option('--tls-cert <file>', 'speak HTTPS with this certificate, and those that vouch for it, in PEM')
    .option('--tls-key <file>', 'the key of the certificate, in PEM')
    .option('--region-header <name>', 'the header in which your proxy says where a visitor is, for the statistics: cf-ipcountry')
    .option('--signing-key <file>', 'sign with this Ed25519 private key (JWK); without it, with the one in the store')
    .option('--audit-months <number>', 'how long the audit log of the operator pages is kept', parseMonths, usualAuditMonths)
    .option('--publish <folder>', 'write the signed checkpoint of each log there')
    .option('--publish-command <command>', 'run this with each new checkpoint on standard input, and the site in ASKFIRST_SITE')
    .option('--publish-every <minutes>', 'how often it looks for new checkpoints', Number, 60)
    .addHelpText(
      'after',
      `
The files are built at every start, so that they are those of the policy. With several sites they are under /<site>/.
SIGINT and SIGTERM stop it once everything is on disk. SIGHUP reads the certificate again. Where it cannot go on it ends with 1:
let a supervisor start it again.

A key of your own is made by:
  $ node -p "JSON.stringify(crypto.generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }))" > signing-key.json

Example:
  $ npx askfirst serve --port 8787 --store /var/lib/askfirst/receipts.sqlite`,
    )
    .action(serveUntilStopped)
}

async function serveUntilStopped(options: Options): Promise<void> {
  const { config, store, base, proxy = false, port, host, webhook = [] } = options
  const tls = certificateOf(options)
  const key = options.signingKey === undefined ? undefined : await readSigningKey(options.signingKey)
  const sites = []
  for (const file of config ?? [undefined]) {
    const policy = await loadPolicy(file)
    const webhooks = webhooksOf(policy.site, webhook)
    sites.push({ ...(await prepareSite(policy, resolve(home, 'files', policy.site))), webhooks })
  }
  const place = placeOf(store)
  if (!isPostgres(place)) mkdirSync(dirname(place), { recursive: true })
  const stopped = untilToldToStop()
  const mounted = base === undefined ? {} : { basePath: base }
  const running = await start({
    sites,
    store: place,
    port,
    host,
    proxy,
    ...mounted,
    ...publishing(options),
    auditMonths: options.auditMonths,
    ...(tls ? { tls } : {}),
    ...(key ? { signingKey: key } : {}),
  })
  const renewing = (): void => renew(running, options)
  if (tls) process.on('SIGHUP', renewing)
  console.log(`Serving ${sites.map(({ policy }) => policy.site).join(', ')} at ${running.url}${base ?? ''}`)
  console.log(`Receipts are kept in ${withoutPassword(place)}. Ctrl-C stops it.`)
  for (const { policy } of sites)
    if (policy.collector === undefined)
      console.warn(
        `The pages of ${policy.site} record nothing: its policy names no \`collector\`. Add the address they reach this one at.`,
      )
  // It has been logged. Nothing brings the store back in this process.
  void running.lost.then(() => {
    process.exitCode = 1
  })
  await Promise.race([stopped, running.lost])
  process.off('SIGHUP', renewing)
  await running.close()
}

async function start(options: ServeOptions): Promise<Serving> {
  try {
    // The line that says where it listens is for people here.
    return await serve({ ...options, log: (line) => line.what !== 'started' && logToStdout(line) })
  } catch (cause) {
    throw new CommandError('SERVE_FAILED', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function publishing({
  regionHeader,
  publish,
  publishCommand,
  publishEvery,
}: Options): Pick<ServeOptions, 'publish' | 'regionHeader'> {
  if (!(publishEvery > 0)) throw new CommandError('SERVE_FAILED', '--publish-every is a number of minutes: 60')
  const ways = {
    ...(publish === undefined ? {} : { folder: resolve(publish) }),
    ...(publishCommand === undefined ? {} : { command: publishCommand }),
  }
  return { publish: { ...ways, every: publishEvery * 60_000 }, ...(regionHeader === undefined ? {} : { regionHeader }) }
}

/** Of `site`: an address alone is for every site. */
function webhooksOf(site: string, said: readonly string[]): { readonly url: string }[] {
  return said.flatMap((text) => {
    const [, only, url = text] = /^([a-z0-9.-]+)=(.*)$/.exec(text) ?? []
    return only === undefined || only === site ? [{ url }] : []
  })
}

/** @throws {@link CommandError} SERVE_FAILED */
function certificateOf({ tlsCert, tlsKey }: Options): Certificate | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined)
    throw new CommandError('SERVE_FAILED', 'HTTPS needs both --tls-cert and --tls-key.')
  try {
    return { cert: readFileSync(tlsCert, 'utf8'), key: readFileSync(tlsKey, 'utf8') }
  } catch (cause) {
    throw new CommandError('SERVE_FAILED', `Cannot read ${tlsCert} or ${tlsKey}.`, { cause })
  }
}

/** A certificate that cannot be used must not end what serves with the one before. */
function renew(running: Serving, options: Options): void {
  try {
    running.renew(certificateOf(options) as Certificate)
    console.log('The certificate was read again.')
  } catch (error) {
    console.error(`The certificate stays as it was: ${error instanceof Error ? error.message : String(error)}`)
  }
}
