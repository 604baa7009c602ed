// The private file system and storage buckets, declared as what they are: refused without a grant, the service's own with it.

import ownPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { startDemo } from '@askfirst/demo-site/server.ts'
import { definePolicy, type PolicyInput } from 'askfirst'
import type { Page } from 'playwright/test'
import { test as base, type Demo, expect } from '../fixtures.ts'
import { arrive, control, press } from '../visitor.ts'

const test = base.extend<{ demo: Demo }>({
  demo: async ({ dataFolder }, use) => {
    const { services, ...rest } = ownPolicy as PolicyInput
    const replay = {
      category: 'analytics',
      name: 'Replay',
      provider: 'Replay Ltd',
      storage: [
        { kind: 'file', key: '*' },
        { kind: 'bucket', key: 'replay-*', retention: '1 day' },
      ],
    } satisfies PolicyInput['services'][string]
    const policy = definePolicy({ ...rest, services: { ...services, replay } })
    const demo = await startDemo({ port: 0, dataFolder, policy })
    await use(demo)
    await demo.close()
  },
})

/** What becomes of a file and of two buckets that a script wants. */
function wanted(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Buckets = { open(name: string): Promise<unknown> }
    const { storage, storageBuckets } = navigator as Navigator & { storageBuckets: Buckets }
    const asked = [storage.getDirectory(), storageBuckets.open('replay-1'), storageBuckets.open('other')]
    return (await Promise.allSettled(asked)).map((one) => (one.status === 'rejected' ? one.reason.name : 'open'))
  })
}

test('both are refused until their service is granted, and named with it', async ({ page, demo }) => {
  await arrive(page, demo.url)
  expect(await wanted(page)).toEqual(['SecurityError', 'SecurityError', 'SecurityError'])
  const held = await page.evaluate(() => window.askfirst.held().map(({ what, service }) => `${service} ${what}`))
  expect(held).toEqual(expect.arrayContaining(['replay file', 'replay bucket', 'unlisted bucket']))

  await press(page, 'accept-all')
  expect(await wanted(page)).toEqual(['open', 'open', 'SecurityError'])
})

for (const [path, file, bucket] of [
  ['/', 'Files', 'Storage bucket'],
  ['/da/', 'Filer', 'Lagerområde'],
  ['/de/', 'Dateien', 'Speicherbereich'],
  ['/ar/', 'ملفات', 'حاوية تخزين'],
] as const)
  test(`the cookie table names them in the language of the page: ${path}`, async ({ page, demo }) => {
    await arrive(page, `${demo.url}${path}cookies`)
    await expect(control(page, 'accept-all')).toBeVisible()
    const kinds = await page.locator('askfirst-policy small').allTextContents()
    expect(kinds).toEqual(expect.arrayContaining([file, bucket]))
  })
