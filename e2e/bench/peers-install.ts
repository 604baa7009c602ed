// Installs the other tools from the registry into a folder that is thrown away. They are no dependencies of ours.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peers } from './peers-list.ts'
import type { Tool } from './peers-page.ts'

/** Each of them set up. No script of theirs runs on this machine. Needs a network, or a cache of npm that has them. */
export async function installPeers(): Promise<readonly Tool[]> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-peers-'))
  try {
    const names = peers.flatMap(({ packages }) => Object.entries(packages).map(([name, version]) => `${name}@${version}`))
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...names], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return await Promise.all(peers.map(({ setUp }) => setUp((path) => readFileSync(join(folder, 'node_modules', path)), folder)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
