import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyFile } from '@askfirst/receipt'
import { expect, test } from 'vitest'
import { temporaryFolder, testCollector, testVisitor } from '../test-site.ts'
import { openPublisher, type Publish, publishByCommand, publishToFolder } from './publish-checkpoints.ts'

const never = 1e9

test('writes the checkpoint of each site, and again when there is a new one', async () => {
  const { collector, decide, call } = await testCollector()
  const folder = join(temporaryFolder(), 'public')
  const publisher = openPublisher(collector.store, publishToFolder(folder), never, () => {})
  await publisher.publishChanged()
  const first = readFileSync(join(folder, 'shop.example.checkpoint'), 'utf8')
  await decide(testVisitor())
  await publisher.stop()
  const second = readFileSync(join(folder, 'shop.example.checkpoint'), 'utf8')
  const keys = await (await call('GET', '/.well-known/jwks.json')).text()
  expect(await verifyFile(first, { keys })).toMatchObject({ ok: true, log: { size: 1 } })
  expect(await verifyFile(second, { keys })).toMatchObject({ ok: true, log: { size: 2 } })
  expect(readdirSync(folder)).toEqual(['shop.example.checkpoint'])
})

test('publishes nothing twice, and again what could not be published', async () => {
  const { collector } = await testCollector()
  const sizes: number[] = []
  const failures: unknown[] = []
  const publish: Publish = async ({ size }) => {
    sizes.push(size)
    if (sizes.length === 1) throw new Error('full')
  }
  const publisher = openPublisher(collector.store, publish, never, (error) => failures.push(error))
  for (let times = 0; times < 3; times++) await publisher.publishChanged()
  await publisher.stop()
  expect([sizes, failures.length]).toEqual([[1, 1], 1])
})

test('gives a command the checkpoint and the name of the site', async () => {
  const { collector } = await testCollector()
  const file = join(temporaryFolder(), 'out')
  const publisher = openPublisher(collector.store, publishByCommand(`(echo "$ASKFIRST_SITE"; cat) > '${file}'`), never, () => {})
  await publisher.stop()
  expect(readFileSync(file, 'utf8')).toMatch(/^shop\.example\nshop\.example\/askfirst\n1\n/)
})

test('says when the command did not publish', async () => {
  const { collector } = await testCollector()
  const failures: unknown[] = []
  const publisher = openPublisher(collector.store, publishByCommand('exit 3'), never, (error) => failures.push(error))
  await publisher.stop()
  expect(String(failures[0])).toContain('ended with 3')
})
