import { expect, test } from 'vitest'
import { claimOfMark, claimOfMarked } from './loading.ts'
import type { Rules } from './rules.ts'

const rules: Rules = {
  site: 'shop.example',
  categories: [['marketing', 'm']],
  services: [['ads', 0, /^(ads\.example\/)/s]],
  languages: [['en']],
}

test('a mark names a service or a category; to be unlisted is nobody’s, and never granted', () => {
  expect(claimOfMark('ads')).toEqual([['ads', 0]])
  expect(claimOfMark('necessary')).toBeUndefined()
  for (const name of [null, '', 'unlisted']) expect(claimOfMark(name)).toEqual([])
})

test('the markup cannot call a foreign host necessary, and speaks only for what nobody claims', () => {
  const claimed = (name: string, url: string): unknown => claimOfMarked(rules, name, url, 'https://www.shop.example/')
  expect(claimed('necessary', 'https://unknown.example/')).toEqual([])
  expect(claimed('video', 'https://unknown.example/')).toEqual([['video', 0]])
  expect(claimed('video', 'https://ads.example/')).toEqual([rules.services[0]])
  expect(claimed('video', '/own')).toBeUndefined()
})
