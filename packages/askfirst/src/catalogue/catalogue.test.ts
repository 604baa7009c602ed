import { checkPolicy } from '@askfirst/policy'
import { expect, test } from 'vitest'
import { definePolicy } from '../define-policy.ts'
import { catalogue } from './catalogue.ts'

const site = {
  site: 'shop.example',
  controller: {
    name: 'Acme ApS',
    address: '1 Street, Town',
    email: 'privacy@shop.example',
    dpo: 'dpo@shop.example',
    authority: 'Datatilsynet',
    cookiePolicy: '/cookies',
  },
}

test.each(Object.keys(catalogue))('%s tells visitors everything but what only the owner knows', (id) => {
  const found = checkPolicy(definePolicy({ ...site, services: { it: id } }))
  // How long data is kept is set in the owner's account, where the vendor has no fixed time.
  expect(found.filter(({ requirement }) => requirement !== 'R28')).toEqual([])
})

test('its services claim nothing of each other', () => {
  const services = Object.fromEntries(Object.keys(catalogue).map((id) => [id, id]))
  const found = checkPolicy(definePolicy({ ...site, services }))
  expect(found.filter(({ requirement }) => requirement === 'R12')).toEqual([])
})

test('an owner overrides parts of a service', () => {
  const policy = definePolicy({ ...site, services: { stats: { use: 'matomo', hosts: ['stats.shop.example'] } } })
  expect(policy.services.stats).toMatchObject({ name: 'Matomo', hosts: ['stats.shop.example'], category: 'analytics' })
})
