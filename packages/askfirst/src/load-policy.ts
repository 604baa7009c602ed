// The policy of a configuration file, parsed with the catalogue.

import { basename } from 'node:path'
import { type Policy, type Problem, parsePolicy } from '@askfirst/policy'
import { catalogue } from './catalogue/catalogue.ts'
import { CommandError } from './command-error.ts'
import { findConfig, loadConfig } from './load-config.ts'

/** A policy and where it came from, or every problem with it. */
export type ReadPolicy =
  | { readonly ok: true; readonly file: string; readonly policy: Policy }
  | { readonly ok: false; readonly file: string; readonly problems: readonly Problem[] }

/**
 * Reads the policy and leaves its problems to the caller.
 * @throws {@link CommandError} `CONFIG_MISSING`, `CONFIG_UNREADABLE`
 */
export async function readPolicy(config: string | undefined): Promise<ReadPolicy> {
  const file = findConfig(config)
  try {
    return { file, ...parsePolicy(await loadConfig(file), catalogue) }
  } catch (error) {
    if (isPolicyError(error)) return { ok: false, file, problems: error.problems }
    throw error
  }
}

/**
 * Reads the policy of a file that has to be right.
 * @throws {@link CommandError} also `POLICY_INVALID`, whose message lists every problem
 */
export async function loadPolicy(config: string | undefined): Promise<Policy> {
  const read = await readPolicy(config)
  if (read.ok) return read.policy
  const listed = read.problems.map(({ path, code, message, requirement }) => {
    return `  ${path || '(the policy)'}: ${message} [${[code, requirement].filter(Boolean).join(', ')}]`
  })
  const count = listed.length === 1 ? '1 problem' : `${listed.length} problems`
  throw new CommandError('POLICY_INVALID', `${basename(read.file)} is not a valid policy, ${count}:\n${listed.join('\n')}`)
}

/** By its code: the configuration may have thrown it from another copy of the package. */
function isPolicyError(error: unknown): error is { readonly problems: readonly Problem[] } {
  return error instanceof Error && 'code' in error && error.code === 'POLICY_INVALID' && 'problems' in error
}
