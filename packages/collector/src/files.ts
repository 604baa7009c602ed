// The built files of every site, read and compressed once at start, knowing nothing about what is in them.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { canonical } from '@askfirst/policy'
import type { CollectorSite, Sites } from './sites.ts'

const compress = promisify(brotliCompress)

/** A file, ready to be sent. */
export interface ServedFile {
  readonly body: Uint8Array<ArrayBuffer>
  /** The same with brotli. */
  readonly brotli: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  readonly cacheControl: string
}

/** By path: `/askfirst.js`, `/shop.example/askfirst.js`, `/notices/sha256-…`. */
export type Files = ReadonlyMap<string, ServedFile>

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}
/** A new policy is to reach visitors within minutes. */
const revalidated = 'public, max-age=300, must-revalidate'
const immutable = 'public, max-age=31536000, immutable'

/**
 * Everything the sites offer. With one site its files are at `/` as well.
 * @throws where a folder cannot be read; the message says which
 */
export async function openFiles(configured: readonly CollectorSite[], sites: Sites): Promise<Files> {
  const files = new Map<string, ServedFile>()
  for (const { policy, files: folder } of configured) {
    for (const name of folder === undefined ? [] : await namesIn(folder, policy.site)) {
      const type = types[extname(name)]
      if (!type) continue
      const file = await servedFile(await readFile(join(folder as string, name)), type, revalidated)
      files.set(`/${policy.site}/${name}`, file)
      if (configured.length === 1) files.set(`/${name}`, file)
    }
  }
  for (const { notices } of sites.values())
    for (const [hash, notice] of notices)
      files.set(`/notices/${hash}`, await servedFile(Buffer.from(canonical(notice)), types['.json'] as string, immutable))
  return files
}

/** The answer for a file: compressed where the browser takes it, and empty where it has it already. */
export function fileResponse(file: ServedFile, acceptEncoding = '', ifNoneMatch = ''): Response {
  const isBrotli = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(acceptEncoding)
  const etag = `"${file.etag}${isBrotli ? '-br' : ''}"`
  const headers: Record<string, string> = {
    etag,
    'cache-control': file.cacheControl,
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers })
  headers['content-type'] = file.type
  if (isBrotli) headers['content-encoding'] = 'br'
  return new Response(isBrotli ? file.brotli : file.body, { headers })
}

async function namesIn(folder: string, site: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    throw new Error(`The files of ${site} are not in ${folder}. Run \`askfirst build\` first.`, { cause })
  }
}

/** `content`, compressed once. */
export async function servedFile(content: Buffer, type: string, cacheControl: string): Promise<ServedFile> {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  const brotli = new Uint8Array(await compress(content, options))
  const etag = createHash('sha256').update(content).digest('base64url')
  return { body: new Uint8Array(content), brotli, type, etag, cacheControl }
}
