// Makes what has policy-schema.ts as its source: the input types, and the schema that editors read.
// `node packages/policy/generate.ts` writes both; `npm run build` begins with it.

import { mkdirSync, writeFileSync } from 'node:fs'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { policySchema } from './src/policy-schema.ts'

/** The text of policy.schema.json. */
export function schemaText(): string {
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...policySchema }, null, 2)}\n`
}

/** The text of src/policy-input.ts. */
export function inputTypes(): Promise<string> {
  return compile(JSON.parse(JSON.stringify(policySchema)) as JSONSchema, 'PolicyInput', {
    bannerComment:
      '// What an owner may write as a policy. Generated from policy-schema.ts by `node packages/policy/generate.ts`.',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, semi: false, printWidth: 130 },
  })
}

if (import.meta.main) {
  mkdirSync(`${import.meta.dirname}/dist`, { recursive: true })
  writeFileSync(`${import.meta.dirname}/dist/policy.schema.json`, schemaText())
  writeFileSync(`${import.meta.dirname}/src/policy-input.ts`, await inputTypes())
}
