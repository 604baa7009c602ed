import { expect, test } from 'vitest'
import { testNotice } from '../testing/test-notice.ts'
import { testSource } from '../testing/test-source.ts'
import { consentItemsOf } from './consent-items.ts'
import { controllerNode, partiesOf } from './parties.ts'

test('names each provider once, and the controller not as a third party', () => {
  const items = consentItemsOf(testSource())
  const parties = partiesOf([...items, ...items], testNotice.controller, 'urn:uuid:1')
  expect(parties.map(({ node, services }) => [node['dpv:hasName'], new Set(services)])).toEqual([
    ['Google Ireland Ltd', new Set(['youtube'])],
  ])
})

test('tells of a controller only what its policy has', () => {
  const { name, address, email } = testNotice.controller
  expect(Object.keys(controllerNode(testNotice.controller, 'urn:uuid:1'))).toContain('dpv:hasAuthority')
  const plain = controllerNode({ name, address, email }, 'urn:uuid:1')
  for (const absent of ['dpv:hasAuthority', 'dpv:hasDataProtectionOfficer']) expect(Object.keys(plain)).not.toContain(absent)
})
