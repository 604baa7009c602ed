import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inputTypes } from '../generate.ts'

test('the input types are those of the schema', async () => {
  expect(readFileSync(`${import.meta.dirname}/policy-input.ts`, 'utf8')).toBe(await inputTypes())
})
