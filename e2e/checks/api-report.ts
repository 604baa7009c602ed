// The public surface of a package as text, from its declaration files: what a user of it may import, and every type reached
// from there. Comments are left out, so that only a change of the interface changes the report.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Package } from './packages.ts'

/** The declarations of one file, by name. */
interface Declarations {
  readonly texts: ReadonlyMap<string, string>
  /** Names that come from another file: where, and what they are called there. */
  readonly borrowed: ReadonlyMap<string, { readonly file: string; readonly name: string }>
  /** Exported name by name in this file. */
  readonly exported: ReadonlyMap<string, string>
}

/** The report of one package as Markdown. Needs its `dist`. */
export function apiReport({ folder, manifest }: Package): string {
  const entries = Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === 'string' || !target.types) return [`## ${join(manifest.name, path)}\n\nfiles\n`]
    const files = globSync(target.types, { cwd: folder }).sort()
    if (files.length === 0) throw new Error(`${manifest.name} has no ${target.types}. Build it first: npm run build`)
    return reportsOfFiles(join(manifest.name, path), files, folder)
  })
  return `# Public API of ${manifest.name}\n\nGenerated; a change of it is a change for users. Update with \`UPDATE=1 npx vitest run --config e2e/checks/vitest.config.ts api\`.\n\n${entries.join('\n')}`
}

/** One report, or for a pattern one for each surface that differs, with the names that have it. */
function reportsOfFiles(entry: string, files: readonly string[], folder: string): string[] {
  const namesOf = new Map<string, string[]>()
  for (const file of files) {
    const surface = surfaceOf(join(folder, file))
    namesOf.set(surface, [...(namesOf.get(surface) ?? []), entry.replace('*', basename(file).split('.')[0] ?? '')])
  }
  return [...namesOf].map(([surface, names]) => `## ${names.join(', ')}\n\n${surface}`)
}

function surfaceOf(file: string): string {
  const seen = new Set<string>()
  const exported: string[] = []
  const reached: string[] = []
  const add = (path: string, wanted: string, into: string[]): void => {
    const { texts, borrowed } = declarationsOf(path)
    const elsewhere = borrowed.get(wanted)
    if (elsewhere) add(elsewhere.file, elsewhere.name, into)
    const text = elsewhere ? undefined : texts.get(wanted)
    if (text === undefined || seen.has(`${path} ${wanted}`)) return
    seen.add(`${path} ${wanted}`)
    into.push(text)
    for (const mentioned of new Set(text.match(/[A-Za-z_$][\w$]*/g))) {
      if (mentioned !== wanted && (texts.has(mentioned) || borrowed.has(mentioned))) add(path, mentioned, reached)
    }
  }
  const names = [...declarationsOf(file).exported].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, local] of names) add(file, local, exported)
  const list = `Exports: ${names.map(([outside]) => `\`${outside}\``).join(', ') || 'nothing'}`
  const code = [...exported, ...reached.sort()].join('\n')
  // Called text, so that no formatter changes what the compiler has printed.
  return `${list}\n${code && `\n\`\`\`text\n${code}\n\`\`\`\n`}`
}

const cache = new Map<string, Declarations>()

function declarationsOf(file: string): Declarations {
  const known = cache.get(file)
  if (known) return known
  const texts = new Map<string, string>()
  const borrowed = new Map<string, { file: string; name: string }>()
  const exported = new Map<string, string>()
  for (const statement of statementsOf(readFileSync(file, 'utf8'))) {
    const [, keyword, inside, from] =
      /^(import|export)\s+(?:type\s+)?\{([^}]*)\}(?:\s*from\s*['"](.+?)['"])?/s.exec(statement) ?? []
    if (keyword !== undefined && inside !== undefined) {
      for (const [name, alias] of namesIn(inside)) {
        const target = from?.startsWith('.') ? declarationFile(file, from) : undefined
        if (target) borrowed.set(keyword === 'import' ? alias : `${alias} `, { file: target, name })
        // A name that is only passed on gets a space, so that it is never mistaken for one this file mentions.
        if (keyword === 'export') exported.set(alias, target ? `${alias} ` : name)
      }
      continue
    }
    const [, fallback] = /^export default ([\w$]+);?$/.exec(statement) ?? []
    if (fallback) exported.set('default', fallback)
    const [, name] =
      /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const|let|var|function|class|interface|type|namespace)\s+([\w$]+)/.exec(
        statement,
      ) ?? []
    if (!name) continue
    texts.set(name, texts.has(name) ? `${texts.get(name)}\n${statement}` : statement)
    if (statement.startsWith('export')) exported.set(statement.startsWith('export default') ? 'default' : name, name)
  }
  const declarations = { texts, borrowed, exported }
  cache.set(file, declarations)
  return declarations
}

/** Statements at the left margin, as the compiler prints them, without comments. */
function statementsOf(text: string): string[] {
  const bare = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s*\n/gm, '')
  return bare.split(/\n(?=(?:import|export|declare|interface|type|abstract)\b)/).map((statement) => statement.trim())
}

function namesIn(inside: string): [name: string, alias: string][] {
  return inside
    .split(',')
    .map((part) => part.trim().replace(/^type\s+/, ''))
    .filter(Boolean)
    .map((part) => {
      const [name = part, alias = name] = part.split(/\s+as\s+/)
      return [name, alias]
    })
}

function declarationFile(from: string, specifier: string): string | undefined {
  const path = join(dirname(from), specifier.replace(/\.[jt]sx?$/, '.d.ts'))
  return existsSync(path) ? path : undefined
}
