// The built files of one site, on disk.

import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Policy } from '@askfirst/policy'
import { brotliSize } from './brotli-size.ts'
import { composeFiles } from './compose-files.ts'

/** One file that was built. Sizes in bytes. */
export interface BuiltFile {
  readonly name: string
  readonly size: number
  /** After brotli at its best quality. */
  readonly brotli: number
}

/** What a build gave. */
export interface Built {
  /** Absolute path. */
  readonly folder: string
  /** Version of the policy: `sha256-…`. */
  readonly version: string
  readonly files: readonly BuiltFile[]
}

const ours = /^(askfirst(\.[\w.-]+)?\.js|notice\.[\w-]+\.json|policy\.[\w-]+\.html|policy\.json|snippet\.html)$/

/**
 * Writes the built files into `folder`, flat. Other files there are left alone; those of an earlier build that this one
 * does not have (a language that was removed) are deleted. Nothing changes there unless every file could be made.
 * @throws {@link CommandError} `LANGUAGE_MISSING`, `BUNDLE_MISSING`, `BUNDLE_BROKEN`
 */
export async function build(policy: Policy, folder: string): Promise<Built> {
  const target = resolve(folder)
  const files = await composeFiles(policy)
  await mkdir(target, { recursive: true })
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    for (const [name, text] of files) await writeFile(join(temporary, name), text)
    // The page's entry goes last: until then the old one loads files that are there.
    const names = [...files.keys()].filter((name) => name !== 'askfirst.js')
    for (const name of [...names, 'askfirst.js']) await rename(join(temporary, name), join(target, name))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  for (const name of await readdir(target)) {
    if (ours.test(name) && !files.has(name)) await rm(join(target, name))
  }
  return {
    folder: target,
    version: policy.version,
    files: [...files].map(([name, text]) => ({ name, size: Buffer.byteLength(text), brotli: brotliSize(text) })),
  }
}
