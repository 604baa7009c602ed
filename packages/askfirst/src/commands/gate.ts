// `askfirst gate`

import { openProxy, type ProxyOptions, type RunningProxy } from '@askfirst/gate/proxy'
import { Command, InvalidArgumentError } from 'commander'
import { CommandError } from '../command-error.ts'
import { composeFiles } from '../compose-files.ts'
import { loadPolicy } from '../load-policy.ts'
import { parsePort } from '../parse-port.ts'
import { untilToldToStop } from '../until-told-to-stop.ts'

interface Options {
  readonly upstream: string
  readonly config?: string
  readonly port: number
  readonly host: string
  readonly changeHost?: boolean
  readonly proxy?: boolean
}

/** The command that stands in front of a site until it is told to stop. */
export function gateCommand(): Command {
  return new Command('gate')
    .description('stand in front of your site and hold what no script on its pages can')
    .requiredOption('--upstream <url>', 'where your site is, such as http://127.0.0.1:3000', parseUpstream)
    .option('--config <file>', 'the policy (default: askfirst.config.* here)')
    .option('--port <number>', 'where it listens; 0 takes any free port', parsePort, 8080)
    .option('--host <address>', 'the address it listens on', '127.0.0.1')
    .option('--change-host', 'tell your site its own host instead of the one that the visitor asked for')
    .option('--proxy', 'a reverse proxy stands in front and sets X-Forwarded-Proto and X-Forwarded-Host')
    .addHelpText(
      'after',
      `
The files of the policy are built at every start and served under /askfirst/.
SIGINT and SIGTERM stop it once what is under way is done.

Example:
  $ npx askfirst gate --upstream http://127.0.0.1:3000 --port 8080`,
    )
    .action(gateUntilStopped)
}

async function gateUntilStopped({ config, upstream, port, host, changeHost = false, proxy = false }: Options): Promise<void> {
  const policy = await loadPolicy(config)
  const files = await composeFiles(policy)
  const stopped = untilToldToStop()
  const script = files.get('askfirst.js') as string
  const running = await start({ policy, files, script, upstream, port, host, changeHost, proxy })
  console.log(`The gate of ${policy.site} listens at ${running.url} in front of ${upstream}`)
  await stopped
  await running.close()
}

async function start(options: ProxyOptions): Promise<RunningProxy> {
  try {
    return await openProxy(options)
  } catch (cause) {
    throw new CommandError('GATE_FAILED', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function parseUpstream(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It is an address that begins with http:// or https://')
  return text
}
