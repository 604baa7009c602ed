// Type-checks snippets as a user's project would have them: with our packages installed, strict, nothing else.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './pack.ts'
import { packages, root } from './packages.ts'

const ambient = `import type { Askfirst } from '@askfirst/policy'
declare global {
  var askfirst: Askfirst
}
`

/** What the compiler says about `files`, by name (`a.ts`, `b.tsx`); empty when all is well. */
export function typeErrors(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@askfirst'), { recursive: true })
  for (const { folder: target, manifest } of packages) symlinkSync(target, join(modules, manifest.name))
  linkFrameworks(modules)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'ambient.d.ts'), ambient)
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'preserve',
    moduleDetection: 'force',
    skipLibCheck: true,
    lib: ['es2023', 'dom'],
    types: [],
    jsx: 'react-jsx',
    jsxImportSource: 'preact',
    allowJs: true,
    checkJs: true,
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }))
  const tsc = join(dirname(createRequire(join(root, 'package.json')).resolve('typescript/package.json')), 'bin', 'tsc')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
  return status === 0 ? '' : stdout + stderr
}

/** React and Preact as the sdk is built against them. */
function linkFrameworks(modules: string): void {
  const source = join(root, 'packages', 'sdk', 'node_modules')
  for (const name of readdirSync(source)) {
    if (name.startsWith('.') || name === '@askfirst') continue
    symlinkSync(join(source, name), join(modules, name))
  }
}
