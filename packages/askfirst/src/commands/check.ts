// `askfirst check`

import type { Policy } from '@askfirst/policy'
import { Command, Option } from 'commander'
import { CommandError } from '../command-error.ts'
import { readPolicy } from '../load-policy.ts'
import { reportJson } from '../report/json.ts'
import { type Reported, reportedOf } from '../report/reported.ts'
import { reportSarif } from '../report/sarif.ts'
import { reportText } from '../report/text.ts'
import { textsOfLanguage } from '../texts-of-language.ts'

const reports: Readonly<Record<string, (file: string, found: readonly Reported[]) => string>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
}

/** The command that runs the linter. Exits with 1 on an error, an invalid policy included. */
export function checkCommand(): Command {
  return new Command('check')
    .description('say where your policy falls short of a requirement; exits with 1 on an error')
    .option('--config <file>', 'the policy (default: askfirst.config.ts, .js, .mjs or .json here)')
    .addOption(new Option('--format <format>', 'how to print it').choices(Object.keys(reports)).default('text'))
    .addHelpText('after', '\nExample:\n  $ npx askfirst check --format sarif > askfirst.sarif')
    .action(async ({ config, format }: { readonly config?: string; readonly format: string }) => {
      const read = await readPolicy(config)
      const found = [...(read.ok ? await withoutTexts(read.policy) : []), ...reportedOf(read)]
      console.log(reports[format]?.(read.file, found))
      process.exitCode = found.some(({ level }) => level === 'error') ? 1 : 0
    })
}

/** The languages that `build` would refuse: the linter knows the policy, not what is shipped. */
async function withoutTexts({ languages, texts }: Policy): Promise<readonly Reported[]> {
  const found = await Promise.all(
    languages.map(async (language, at): Promise<Reported | undefined> => {
      try {
        await textsOfLanguage(language, texts[language])
        return undefined
      } catch (error) {
        if (!(error instanceof CommandError)) throw error
        const { code, message } = error
        return { level: 'error', code, requirement: 'R24', path: `languages[${at}]`, message }
      }
    }),
  )
  return found.filter((reported) => reported !== undefined)
}
