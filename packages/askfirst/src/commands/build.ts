// `askfirst build`

import { relative } from 'node:path'
import { Command } from 'commander'
import { build } from '../build.ts'
import { loadPolicy } from '../load-policy.ts'

/** The command that writes the files of a site. */
export function buildCommand(): Command {
  return new Command('build')
    .description('write the files of your site into one folder, and print what each costs a visitor')
    .option('--config <file>', 'the policy (default: askfirst.config.ts, .js, .mjs or .json here)')
    .option('--out <folder>', 'where the files go', 'dist/askfirst')
    .addHelpText(
      'after',
      `
Put snippet.html into your pages and upload the rest beside each other.

Example:
  $ npx askfirst build --out public/askfirst`,
    )
    .action(async ({ config, out }: { readonly config?: string; readonly out: string }) => {
      const { folder, version, files } = await build(await loadPolicy(config), out)
      const width = Math.max(...files.map(({ name }) => name.length))
      const digits = Math.max(...files.map(({ brotli }) => format(brotli).length))
      console.log(`${relative('', folder) || '.'}, in bytes after brotli:\n`)
      for (const { name, brotli } of files) console.log(`  ${name.padEnd(width)}  ${format(brotli).padStart(digits)}`)
      console.log(`\nPolicy ${version}`)
    })
}

function format(bytes: number): string {
  return bytes.toLocaleString('en-US')
}
