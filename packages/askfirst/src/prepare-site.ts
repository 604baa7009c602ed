// One site, made ready for a collector: its files on disk and its notices by their hash.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectorSite } from '@askfirst/collector'
import { type Notice, noticeHash, type Policy } from '@askfirst/policy'
import { build } from './build.ts'

/**
 * Builds the files of `policy` into `folder`, and answers what `openCollector` and `serve` of `@askfirst/collector` take.
 * @throws {@link CommandError} as {@link build}
 */
export async function prepareSite(policy: Policy, folder: string): Promise<CollectorSite> {
  const built = await build(policy, folder)
  const notices = await Promise.all(
    policy.languages.map(async (language) => {
      return JSON.parse(await readFile(join(built.folder, `notice.${language}.json`), 'utf8')) as Notice
    }),
  )
  return { policy, files: built.folder, notices: Object.fromEntries(notices.map((notice) => [noticeHash(notice), notice])) }
}
