// The collector in the demo's own process, as a site mounts it on its own server: under `/consent`, with one SQLite file.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Collector, openCollector } from '@askfirst/collector'
import { type Notice, noticeHash, type Policy } from '@askfirst/policy'

/** Opens the store in `dataFolder`, and takes the notices that `askfirst build` has put into `built` for `policy`. */
export async function openOwnCollector(dataFolder: string, built: string, policy: Policy): Promise<Collector> {
  const names = (await readdir(built)).filter((name) => /^notice\..+\.json$/.test(name))
  const notices = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(built, name), 'utf8')) as Notice))
  return openCollector({
    sites: [{ policy, notices: Object.fromEntries(notices.map((notice) => [noticeHash(notice), notice])) }],
    store: join(dataFolder, 'receipts.sqlite'),
    basePath: '/consent',
  })
}
