// Packages as npm would publish them, and an empty project that has them installed without any network.

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { type Manifest, packages } from './packages.ts'

/** The environment in which `node`, also that of installed programs, is the one that runs this. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`,
  // Neither advertising nor questions, and nothing that asks the network.
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
}

/** Makes a fresh temporary folder. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'askfirst-')))
}

/** Runs `npm pack` on a folder without its scripts, and answers the path of the tarball in `into`. */
export function pack(folder: string, into: string): string {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const packed = Object.values(JSON.parse(output)) as { readonly filename: string }[]
  return join(into, packed[0]?.filename ?? '')
}

/**
 * A new project that has `tarballs` (of our packages) and everything they need installed by npm. What others made is packed
 * from this repository's own node_modules, so that no registry is asked.
 */
export function installedProject(tarballs: readonly string[]): string {
  const folder = temporaryFolder()
  const others = join(folder, 'others')
  mkdirSync(others)
  const files = [...tarballs, ...dependencyFolders().map((dependency) => packCopy(dependency, others))]
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', private: true }))
  execFileSync('npm', ['install', '--offline', '--ignore-scripts', ...files], { cwd: folder, env: environment, stdio: 'pipe' })
  return folder
}

/** npm (11) ends without a word when it packs a package inside pnpm's own folder, so it gets a copy. */
function packCopy(folder: string, into: string): string {
  const copy = join(mkdtempSync(join(into, 'copy-')), basename(folder))
  cpSync(folder, copy, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.slice(folder.length).includes('node_modules'),
  })
  return pack(copy, into)
}

/** Where everything lives that our packages depend on, directly or not, made by others. */
function dependencyFolders(): readonly string[] {
  const found = new Set<string>()
  const visit = (from: string, names: readonly string[]): void => {
    for (const name of names) {
      const folder = locate(from, name)
      if (found.has(folder)) continue
      found.add(folder)
      const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
      visit(folder, Object.keys(dependencies ?? {}))
    }
  }
  const own = new Set(packages.map(({ manifest }) => manifest.name))
  for (const { folder, manifest } of packages)
    visit(
      folder,
      Object.keys(manifest.dependencies ?? {}).filter((name) => !own.has(name)),
    )
  return [...found]
}

function locate(from: string, name: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(candidate)) return realpathSync(candidate)
  }
  throw new Error(`${name} is not installed for ${from}. Run: pnpm install`)
}
