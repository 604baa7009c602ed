// From a configuration file to what it says. Knows file formats, not what a policy is.

import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CommandError } from './command-error.ts'

const names = ['askfirst.config.ts', 'askfirst.config.js', 'askfirst.config.mjs', 'askfirst.config.json']

/**
 * Where the configuration is.
 * @param file as given by the user; otherwise the first of `askfirst.config.ts`, `.js`, `.mjs` and `.json` in `folder`
 * @throws {@link CommandError} `CONFIG_MISSING`
 */
export function findConfig(file: string | undefined, folder: string = process.cwd()): string {
  if (file !== undefined) {
    const path = resolve(folder, file)
    if (existsSync(path)) return path
    throw new CommandError('CONFIG_MISSING', `There is no ${path}. Check --config, or write one with: askfirst init`)
  }
  const path = names.map((name) => join(folder, name)).find((candidate) => existsSync(candidate))
  if (path) return path
  throw new CommandError(
    'CONFIG_MISSING',
    `There is no askfirst.config.ts (.js, .mjs, .json) in ${folder}. Write one with: askfirst init\nor say where it is with: --config FILE`,
  )
}

/**
 * The default export of a configuration, or its content where it is JSON; still unknown, to be parsed like any input.
 * @throws {@link CommandError} `CONFIG_UNREADABLE`; and the `PolicyError` of a configuration that calls `definePolicy`
 */
export async function loadConfig(file: string): Promise<unknown> {
  return extname(file) === '.json' ? readJson(file) : importConfig(file)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

async function importConfig(file: string): Promise<unknown> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      // The configuration means the askfirst that reads it, also where none is installed beside it (`npx askfirst`).
      if (specifier === 'askfirst') return { url: ownIndex, format: null, shortCircuit: true }
      const found = next(specifier, context)
      // TypeScript is ES modules whatever "type" says: `npm init` writes "commonjs", which would refuse `import`.
      return isOwnTypeScript(found.url) ? { ...found, format: 'module-typescript' } : found
    },
  })
  try {
    const { default: value } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown }
    if (value === undefined) throw new Error('it has no default export; begin the policy with `export default definePolicy({`')
    return value
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'POLICY_INVALID') throw cause
    throw unreadable(file, cause)
  } finally {
    hooks.deregister()
  }
}

/** Of this very package, whether it runs built or from its sources. */
const ownIndex = new URL(`./index${extname(import.meta.url)}`, import.meta.url).href

function isOwnTypeScript(url: string): boolean {
  return url.endsWith('.ts') && !url.includes('/node_modules/') && url !== ownIndex
}

function unreadable(file: string, cause: unknown): CommandError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CommandError('CONFIG_UNREADABLE', `${file} could not be read: ${why}`, { cause })
}
