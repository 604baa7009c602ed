import { expect, test } from 'vitest'
import { checkPolicy } from './check-policy.ts'
import { definePolicy } from './parse-policy.ts'
import type { PolicyInput } from './policy-input.ts'

const measuring = {
  category: 'analytics',
  provider: 'Count Ltd',
  purpose: 'Counts visits.',
  country: 'IE',
  privacyPolicy: 'https://count.example/privacy',
  hosts: ['count.example'],
  cookies: [{ name: '_count', retention: '13 months' }],
  dataRetention: '25 months',
} satisfies PolicyInput['services'][string]

const sound: PolicyInput = {
  site: 'shop.example',
  controller: {
    name: 'Acme ApS',
    address: '1 Street, Town',
    email: 'privacy@shop.example',
    dpo: 'dpo@shop.example',
    authority: 'Datatilsynet',
    cookiePolicy: '/cookies',
  },
  services: { measuring },
}

/** Level, requirement and path of each finding. */
function findings(change: Partial<PolicyInput>): string[] {
  return checkPolicy(definePolicy({ ...sound, ...change })).map(
    ({ level, requirement, path }) => `${level} ${requirement} ${path}`,
  )
}

function withService(service: PolicyInput['services'][string]): string[] {
  return findings({ services: { it: service } })
}

test('finds nothing in a sound policy', () => {
  expect(findings({})).toEqual([])
})

test('says what to do in every finding', () => {
  const { controller, ...rest } = sound
  const { dpo: _dpo, authority: _authority, cookiePolicy: _page, ...bare } = controller
  const found = checkPolicy(
    definePolicy({ ...rest, controller: bare, mode: 'report', services: { it: { category: 'marketing' } } }),
  )
  expect(found.length).toBeGreaterThan(6)
  for (const { message } of found) expect(message).toMatch(/\b(add|set|name|move)\b/)
})

test('warns of a policy that holds less than everything (R1, R2)', () => {
  expect(findings({ mode: 'report' })).toEqual(['warning R1 mode'])
  expect(findings({ unlisted: 'allow' })).toEqual(['warning R2 unlisted'])
  expect(withService({ ...measuring, hosts: [], cookies: [] })).toEqual(['warning R2 services.it'])
})

test('wants the private file system declared as a whole (R2)', () => {
  expect(withService({ ...measuring, storage: [{ kind: 'file', key: 'logs/*' }] })).toEqual([
    'error R2 services.it.storage[0].key',
  ])
  expect(withService({ ...measuring, storage: [{ kind: 'file', key: '*' }] })).toEqual([])
})

test('refuses a tag manager as necessary (R6)', () => {
  const service = { category: 'necessary', reason: 'transmission', hosts: ['own.example', 'www.googletagmanager.com'] } as const
  expect(withService({ ...service, hosts: [...service.hosts] })).toEqual(['error R6 services.it.hosts[1]'])
  expect(withService({ ...measuring, hosts: ['www.googletagmanager.com'] })).toEqual([])
})

test('refuses advertisers as necessary and warns of what sounds like one (R11)', () => {
  const necessary = (host: string) => withService({ category: 'necessary', reason: 'cart', hosts: [host] })
  expect(necessary('*.doubleclick.net')).toEqual(['error R11 services.it.hosts[0]'])
  expect(necessary('stats.g.doubleclick.net')).toEqual(['error R11 services.it.hosts[0]'])
  expect(necessary('ads.shop.example')).toEqual(['warning R11 services.it.hosts[0]'])
  expect(necessary('downloads.shop.example')).toEqual([])
})

test('warns of a host that two categories claim on equal terms (R12)', () => {
  const other = (change: object) =>
    findings({ services: { measuring, other: { ...measuring, category: 'marketing', ...change } } })
  expect(other({})).toEqual(['warning R12 services.other.hosts[0]'])
  expect(other({ hosts: ['*.count.example'] })).toEqual(['warning R12 services.other.hosts[0]'])
  expect(other({ paths: ['/pixel'] })).toEqual([])
  expect(other({ hosts: ['uncount.example'] })).toEqual([])
  expect(other({ category: 'analytics' })).toEqual([])
})

test('warns of two categories that claim one path (R12)', () => {
  const services = {
    a: { ...measuring, paths: ['/pixel'] },
    b: { ...measuring, category: 'marketing', paths: ['/', '/b'] },
    c: { ...measuring, category: 'functional', paths: ['/c'] },
  }
  expect(findings({ services })).toEqual(['warning R12 services.b.hosts[0]', 'warning R12 services.c.hosts[0]'])
})

test('asks for a page to link to and a controller who is not the example (R20)', () => {
  const { cookiePolicy: _page, ...controller } = sound.controller
  expect(findings({ controller })).toEqual(['warning R20 controller'])
  expect(findings({ controller: { ...sound.controller, name: 'Your Company Ltd' } })).toEqual(['warning R20 controller'])
})

test('objects to steering words and to closing as a yes (R19, R21)', () => {
  const title = (text: string) => findings({ texts: { en: { title: text } } })
  expect(title('Accept & close')).toEqual(['error R19 texts.en.title'])
  expect(title('We value your privacy')).toEqual(['warning R21 texts.en.title'])
  expect(title('For an optimal experience')).toEqual(['warning R21 texts.en.title'])
  expect(title('May we count visits?')).toEqual([])
})

test('warns of texts that lack a language of the site (R24)', () => {
  const purpose = { en: 'Counts visits.', de: 'Zählt Besuche.' }
  expect(findings({ languages: ['en', 'de-AT', 'da'], services: { it: { ...measuring, purpose } } })).toEqual([
    'warning R24 services.it.purpose',
  ])
  expect(findings({ texts: { fr: { title: 'Cookies' } } })).toEqual(['warning R24 texts.fr'])
})

test('warns of one text for several languages, unless it is a name or they are nearly one (R24)', () => {
  const saying = (purpose: string, languages: string[]) => findings({ languages, services: { it: { ...measuring, purpose } } })
  expect(saying('Counts visits.', ['en', 'da'])).toEqual(['warning R24 services.it.purpose'])
  expect(saying('Conta as visitas.', ['pt', 'pt-BR'])).toEqual([])
  expect(saying('Statistik', ['da', 'de'])).toEqual([])
})

test('asks who, what for and where of every service that needs a yes (R27)', () => {
  expect(
    withService({
      category: 'marketing',
      hosts: ['ad.example'],
      cookies: [{ name: 'a', retention: 'session' }],
      dataRetention: '1 day',
    }),
  ).toEqual([
    'error R27 services.it.provider',
    'warning R27 services.it.purpose',
    'warning R27 services.it.country',
    'warning R27 services.it.privacyPolicy',
    'warning R27 services.it.cookies[0].purpose',
  ])
})

test("asks neither country nor link of the controller's own tool (R27)", () => {
  const { country: _country, privacyPolicy: _link, ...own } = { ...measuring, provider: 'Acme ApS' }
  expect(withService(own)).toEqual([])
})

test('asks how long the data is kept (R28)', () => {
  const { dataRetention: _kept, ...silent } = measuring
  expect(withService(silent)).toEqual(['warning R28 services.it.dataRetention'])
})

test('reminds of the link that replaces the button (R35)', () => {
  expect(findings({ ui: { reopen: 'none' } })).toEqual(['warning R35 ui.reopen'])
})

test('asks no more often after a no than after a yes (R41)', () => {
  expect(findings({ validity: { granted: 182, denied: 181 } })).toEqual(['error R41 validity.denied'])
  expect(findings({ validity: { granted: 90, denied: 90 } })).toEqual(['warning R41 validity.denied'])
  expect(findings({ validity: { granted: 90, denied: 182 } })).toEqual([])
})

test('holds own-use measurement to its periods (R61)', () => {
  const own = { category: 'necessary', reason: 'audience-measurement-own-use', hosts: ['stats.shop.example'] } as const
  const measured = (retention: string, dataRetention: string) =>
    withService({ ...own, hosts: [...own.hosts], cookies: [{ name: 'c', retention, purpose: 'Counts.' }], dataRetention })
  expect(measured('13 months', '25 months')).toEqual([])
  expect(measured('2 years', '3 years')).toEqual([
    'error R61 services.it.cookies[0].retention',
    'error R61 services.it.dataRetention',
  ])
})

test('asks for the authority and the data protection officer (R92)', () => {
  const { dpo: _dpo, authority: _authority, ...controller } = sound.controller
  expect(findings({ controller })).toEqual(['warning R92 controller.authority', 'warning R92 controller.dpo'])
})

test('refuses colours that hide Accept and Reject, or the text (R15, R78)', () => {
  const painted = (light: object, dark: object = {}) => findings({ ui: { colors: { light, dark } } })
  expect(painted({ accent: '#0b5563', accentText: '#fff' }, { accent: '#6fe0c0', accentText: '#06201b' })).toEqual([])
  expect(painted({ accent: '#7ab', accentText: '#fff' })).toEqual([
    'error R15 ui.colors.light.accentText',
    'error R15 ui.colors.light.accent',
  ])
  expect(painted({}, { accent: '#333' })).toEqual(['error R15 ui.colors.dark.accentText', 'error R15 ui.colors.dark.accent'])
  expect(painted({ text: '#666', accent: '#000' })).toEqual(['error R78 ui.colors.light.text'])
})

test('asks only for colours that are painted', () => {
  const colors = { dark: { accent: '#333' } }
  expect(findings({ ui: { theme: 'light', colors } })).toEqual([])
  expect(findings({ ui: { theme: 'contrast', colors } })).toEqual([])
})
