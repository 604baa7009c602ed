// Where the packages of this repository are and what their manifests say.

import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export const root: string = join(import.meta.dirname, '..', '..')

/** One target of `exports`, as all our manifests write it. */
export type ExportTarget = string | { readonly types?: string; readonly default: string }

/** The fields of a package.json that the checks read. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, ExportTarget>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A package by its folder's name. */
export interface Package {
  readonly id: string
  readonly folder: string
  readonly manifest: Manifest
}

/** All published packages. */
export const packages: readonly Package[] = globSync('packages/*/package.json', { cwd: root })
  .sort()
  .map((path) => {
    const folder = join(root, dirname(path))
    return { id: basename(folder), folder, manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest }
  })
