// What the built files of the demo weigh, against the limits in the table of rollup.config.mjs, and what a visit downloads.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { visitsToDemo } from '../bench/visit-bytes.ts'
import { root } from './packages.ts'

interface Bundle {
  readonly bundle: string
  readonly files: readonly string[]
  readonly limit: number
  readonly role: string
}

/** What one row of the table costs a visitor, in bytes after brotli at its best quality. */
export interface Size {
  /** As in the table, `<language>` standing for one. */
  readonly files: readonly string[]
  readonly role: string
  readonly limit: number
  /** By language, where there is one in the names; otherwise under `''`. */
  readonly bytes: Readonly<Record<string, number>>
  /** Of the largest language. */
  readonly largest: number
}

const demo = join(root, 'demo-site', 'dist', 'askfirst')

/** Every row that has files, for every language of the demo. */
export async function sizesOfDemo(): Promise<readonly Size[]> {
  const { bundles } = (await import(join(root, 'rollup.config.mjs'))) as { readonly bundles: readonly Bundle[] }
  return bundles
    .filter(({ files }) => files.length)
    .map(({ files, role, limit }) => {
      const bytes = bytesOf(files)
      return { files, role, limit, bytes, largest: Math.max(...Object.values(bytes)) }
    })
}

/** What one kind of visit downloads of askfirst, in bytes after brotli at its best quality. */
export interface VisitSize {
  readonly visit: string
  readonly files: readonly string[]
  /** Of the largest language. */
  readonly largest: number
}

/** Every kind of visit, as a real browser makes it; it takes some seconds. */
export async function visitSizesOfDemo(): Promise<readonly VisitSize[]> {
  const visits = await visitsToDemo()
  return visits.map(({ visit, files }) => ({ visit, files, largest: Math.max(...Object.values(bytesOf(files))) }))
}

/** By language, where there is one in the names; otherwise under `''`. */
function bytesOf(files: readonly string[]): Record<string, number> {
  const languages = readdirSync(demo).flatMap((name) => /^notice\.([\w-]+)\.json$/.exec(name)?.[1] ?? [])
  const spoken = files.some((name) => name.includes('<language>')) ? languages : ['']
  return Object.fromEntries(spoken.map((language) => [language, total(files, language)]))
}

function total(files: readonly string[], language: string): number {
  return files.reduce((sum, name) => sum + brotliSize(readFileSync(join(demo, name.replace('<language>', language)))), 0)
}

function brotliSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
