// A policy that may name services of the catalogue.

import { definePolicy as define, type Policy, type PolicyInput } from '@askfirst/policy'
import { catalogue } from './catalogue/catalogue.ts'

/**
 * The policy of a site, for the default export of `askfirst.config.ts`. Services of the catalogue may be named by their id.
 * @throws {@link PolicyError} `POLICY_INVALID`, with every problem, its path and the requirement it breaks
 */
export function definePolicy(input: PolicyInput): Policy {
  return define(input, catalogue)
}
