// The real program in real folders. It runs from these sources, with the other packages as they are built.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The program's file. */
export const program: string = join(import.meta.dirname, '../main.ts')

/** A folder of its own with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | object>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}

/** Runs the program there until it ends. */
export function askfirst(
  cwd: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** A policy as its owner writes it. */
export const policy = {
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: '1 Street, Town', email: 'privacy@shop.example', cookiePolicy: '/cookies' },
  services: { video: 'youtube' },
  signals: { google: {} },
  languages: ['en', 'ar'],
}
/** A configuration in TypeScript. */
export const asTypeScript = (value: object): string =>
  `import { definePolicy } from 'askfirst'\nconst policy: object = ${JSON.stringify(value)}\nexport default definePolicy(policy as never)\n`
