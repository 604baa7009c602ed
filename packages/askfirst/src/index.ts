// The one name to install: what a configuration file and a program need. The command line is cli.ts.

export type { Finding, Policy, PolicyInput, Problem, ProblemCode } from '@askfirst/policy'
export { checkPolicy, PolicyError } from '@askfirst/policy'
export { type Built, type BuiltFile, build } from './build.ts'
export { catalogue } from './catalogue/catalogue.ts'
export type { CatalogueService } from './catalogue/catalogue-service.ts'
export { CommandError, type CommandErrorCode } from './command-error.ts'
export { composeFiles } from './compose-files.ts'
export { definePolicy } from './define-policy.ts'
export { loadPolicy } from './load-policy.ts'
export { prepareSite } from './prepare-site.ts'
