import { checkPolicy } from '@askfirst/policy'
import { expect, it } from 'vitest'
import { languages } from './languages.ts'
import { samplePolicy } from './testing/sample-policy.ts'

it.each(languages)('says in %s nothing that askfirst would object to on a site (R19, R21, R22)', async (language) => {
  const { default: texts } = await import(`./languages/${language}.ts`)
  const policy = samplePolicy({ languages: [language], texts: { [language]: texts } })
  expect(checkPolicy(policy).filter(({ requirement }) => /^R(19|21|22)$/.test(requirement))).toEqual([])
})
