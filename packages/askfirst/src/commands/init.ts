// `askfirst init`

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { catalogue } from '../catalogue/catalogue.ts'
import { CommandError } from '../command-error.ts'
import { firstConfig } from '../first-config.ts'
import { guessSite } from '../guess-site.ts'

const file = 'askfirst.config.ts'

/** The command that writes a first configuration. */
export function initCommand(): Command {
  return new Command('init')
    .description(`write a commented ${file} to start from`)
    .option('--site <domain>', 'the domain of your site (default: guessed from package.json)')
    .option('--force', `replace an ${file} that is there`)
    .addHelpText('after', '\nExample:\n  $ npx askfirst init --site shop.example')
    .action(({ site, force }: { readonly site?: string; readonly force?: true }) => {
      if (existsSync(file) && !force)
        throw new CommandError('CONFIG_EXISTS', `There is an ${file} already. Edit it, or replace it with: askfirst init --force`)
      const guessed = site ?? guessSite(readPackage())
      writeFileSync(file, firstConfig(guessed ?? 'shop.example', Object.keys(catalogue)))
      console.log(`Wrote ${file} for ${guessed ?? 'shop.example: change `site` to your own domain'}.`)
      console.log('Say in it what your site uses, then run: npx askfirst check')
    })
}

function readPackage(): unknown {
  try {
    return JSON.parse(readFileSync('package.json', 'utf8'))
  } catch {
    return undefined
  }
}
