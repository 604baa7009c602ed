// A program: puts as many receipts as it is told into the store it is told, without a server.

import { openCollector, openEngine } from '@askfirst/collector'
import { makeId } from '../../packages/blocker/src/decide/identity.ts'
import { collectorSite, messageOf } from './collector-site.ts'

const [store = '', count = '0'] = process.argv.slice(2)
const engine = await openEngine(store)
const collector = await openCollector({ sites: [collectorSite], store: engine })
for (let done = 0; done < Number(count); done += 256) {
  const wishes = Array.from({ length: 256 }, () => {
    const message = messageOf() as Parameters<typeof wishOf>[0]
    return wishOf(message)
  })
  await engine.commit('shop.example', wishes)
}
await collector.stop()

function wishOf(message: ReturnType<typeof messageOf> & { event: string; decidedAt: string; validUntil: string }) {
  return {
    kind: 'event' as const,
    site: 'shop.example',
    event: message.event,
    record: makeId(),
    secretHash: crypto.getRandomValues(new Uint8Array(32)),
    mayCreate: true,
    deed: { kind: 'decide' as const, message },
    at: Date.now(),
  }
}
