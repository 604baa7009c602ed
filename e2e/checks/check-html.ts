// What can be wrong with an HTML snippet: scripts that do not parse, and words of our markup that do not exist.

import { Script } from 'node:vm'
import { parsePolicy } from '@askfirst/policy'
import { catalogue } from 'askfirst'

const controls = ['accept-all', 'reject-all', 'withdraw', 'preferences', 'save', 'close']
const elements = ['askfirst-policy', 'askfirst-choices']
const attributes = ['data-askfirst', 'data-askfirst-do', 'data-askfirst-type']

/** One line for each mistake. */
export function mistakesInHtml(html: string): readonly string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
  return [
    ...scripts.flatMap(([, attrs = '', code = '']) => mistakesInScript(attrs, code)),
    ...unknown('control', html.matchAll(/data-askfirst-do="([^"]*)"/g), controls),
    ...unknown('attribute', html.matchAll(/\s(data-askfirst[\w-]*)/g), attributes),
    ...unknown('element', html.matchAll(/<(askfirst-[\w-]*)/g), elements),
  ]
}

function unknown(what: string, found: Iterable<RegExpMatchArray>, known: readonly string[]): string[] {
  return [...found].flatMap(([, name = '']) =>
    known.includes(name) ? [] : [`${name} is no ${what}; those are ${known.join(', ')}`],
  )
}

function mistakesInScript(attributes: string, code: string): string[] {
  const [, type = ''] = /\btype="([^"]*)"/.exec(attributes) ?? []
  try {
    if (type === 'application/json') {
      const parsed = parsePolicy(JSON.parse(code), catalogue)
      return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)
    }
    // Compiled, not run; a module script would need another check, and the README has none.
    if (type !== 'module') new Script(code)
    return []
  } catch (error) {
    return [`a script does not parse: ${error instanceof Error ? error.message : error}`]
  }
}
