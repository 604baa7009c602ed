// A proxy in front of a real site, for tests.

import type { Policy } from '@askfirst/policy'
import { onTestFinished } from 'vitest'
import { openProxy, type ProxyOptions } from '../proxy.ts'
import { samplePolicy } from './sample.ts'

/** The policy of a site that tests can reach. */
export const localPolicy: Policy = samplePolicy({ site: 'localhost' })

/** Its address; closed after the test. */
export async function proxyTo(upstream: string, more: Partial<ProxyOptions> = {}): Promise<string> {
  const proxy = await openProxy({ policy: localPolicy, script: 'window.first=1', upstream, port: 0, ...more })
  onTestFinished(() => proxy.close())
  return proxy.url
}
