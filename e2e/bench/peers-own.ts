// askfirst on the demo's front page, in the two ways in which snippet.html has it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFolder } from '@askfirst/demo-site/server.ts'
import type { Tool } from './peers-page.ts'

const banner = '#askfirst > section'

const files = Object.fromEntries(
  readdirSync(builtFolder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/askfirst/${name}`, readFileSync(join(builtFolder, name))]),
)

/** The second script of the snippet, as an owner copies it. */
const [, inlineTag = ''] =
  /(<script data-base=[\s\S]*?<\/script>)/.exec(readFileSync(join(builtFolder, 'snippet.html'), 'utf8')) ?? []

export const byAddress: Tool = {
  name: 'askfirst, by address',
  banner,
  files,
  first: '<script src="/askfirst/askfirst.js"></script>',
}

export const inline: Tool = { name: 'askfirst, inline', banner, files, first: inlineTag }
