// An app of a framework in a temporary folder, with the framework from the registry and our packages as npm would publish them.

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, pack, temporaryFolder } from '../checks/pack.ts'
import { root } from '../checks/packages.ts'
import { ownScript, siteModule } from './sample-site.ts'

/** Installs `apps/<name>`, with the files of the apps in `more` beside it. Answers its folder, which the caller removes. */
export function installApp(name: string, more: readonly string[] = []): string {
  const folder = temporaryFolder()
  for (const app of [...more, name]) cpSync(join(import.meta.dirname, 'apps', app), folder, { recursive: true })
  mkdirSync(join(folder, 'public'))
  writeFileSync(join(folder, 'public', 'own.js'), ownScript)
  writeFileSync(join(folder, 'site.js'), siteModule())
  const tarballs = ['policy', 'gate'].map((id) => pack(join(root, 'packages', id), folder))
  runNpm(folder, 'install', '--prefer-offline', '--ignore-scripts', ...tarballs)
  return folder
}

/** Runs npm in `folder`. What it says is said only where it fails. */
export function runNpm(folder: string, ...args: readonly string[]): void {
  execFileSync('npm', args, { cwd: folder, env: appEnvironment, stdio: 'pipe' })
}

/** For programs of others: none of them reports that it is used. */
export const appEnvironment: NodeJS.ProcessEnv = {
  ...environment,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
  WRANGLER_SEND_METRICS: 'false',
}
