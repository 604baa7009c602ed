// `askfirst verify` as somebody runs it who has nothing but the file.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(import.meta.resolve('askfirst/package.json')).replace('package.json', 'dist/main.js')

/** What the command line says of a file, and whether it accepts it. */
export function verifyOffline(file: string): { readonly accepted: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'verify', file], { encoding: 'utf8' })
  return { accepted: status === 0, said: stdout + stderr }
}
