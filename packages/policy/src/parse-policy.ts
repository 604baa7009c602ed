// From anything to a policy: unknown in, `Policy` or every problem out.

import { hashOf } from './canonical.ts'
import { matchSchema } from './match-schema.ts'
import type { Category, Policy, Service } from './policy.ts'
import type { PolicyInput } from './policy-input.ts'
import { policySchema } from './policy-schema.ts'
import { PolicyError, type Problem } from './problem.ts'
import { uiOf, uiProblems } from './ui.ts'

/** Ready-made services by id, each as a policy would declare it. */
export type Catalogue = Readonly<Record<string, ServiceInput>>

type ServiceInput = Exclude<NonNullable<PolicyInput['services']>[string], string>

/** A policy, or everything that keeps it from being one. */
export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const shippedCategories = ['functional', 'analytics', 'marketing']
const defaultCategories: NonNullable<PolicyInput['categories']> = Object.fromEntries(shippedCategories.map((id) => [id, {}]))

/**
 * Reads a policy. Accepts its own result, and then gives the same again.
 * @param catalogue where services that are only named come from
 */
export function parsePolicy(input: unknown, catalogue: Catalogue = {}): ParsedPolicy {
  const mismatches = matchSchema(policySchema, input)
  if (mismatches.length) return { ok: false, problems: mismatches }
  const given = input as PolicyInput
  const problems: Problem[] = []
  const categories = Object.fromEntries(
    Object.entries(given.categories ?? defaultCategories).map(([id, category]) => {
      problems.push(...categoryProblems(id, category))
      return [id, { ...category, gpc: category.gpc ?? id === 'marketing' } as Category]
    }),
  )
  const services: Record<string, Service> = {}
  for (const [id, named] of Object.entries(given.services)) {
    const service = resolveService(id, named, catalogue, problems)
    if (!service) continue
    if (Object.hasOwn(categories, id) || id === 'necessary')
      problems.push({
        path: `services.${id}`,
        code: 'NAME_TAKEN',
        message: `"${id}" is the name of a category; give the service another`,
      })
    problems.push(...serviceProblems(`services.${id}`, service, categories))
    services[id] = service
  }
  problems.push(...retentionProblems(given.retention))
  problems.push(...uiProblems(uiOf(given.ui)))
  if (problems.length) return { ok: false, problems }
  return { ok: true, policy: withVersion(given, categories, services) }
}

/**
 * A policy from what its owner writes.
 * @throws {@link PolicyError} `POLICY_INVALID`, with every problem
 */
export function definePolicy(input: PolicyInput, catalogue: Catalogue = {}): Policy {
  const parsed = parsePolicy(input, catalogue)
  if (!parsed.ok) throw new PolicyError(parsed.problems)
  return parsed.policy
}

function withVersion(given: PolicyInput, categories: Policy['categories'], services: Policy['services']): Policy {
  const { $schema: _schema, version: _version, ...rest } = given
  const policy = {
    ...rest,
    categories,
    services,
    mode: given.mode ?? 'enforce',
    unlisted: given.unlisted ?? 'hold',
    validity: { granted: given.validity?.granted ?? 182, denied: given.validity?.denied ?? 182 },
    retention: { ...given.retention, proof: given.retention?.proof ?? usualRetention },
    profiles: given.profiles ?? 'auto',
    signals: given.signals ?? {},
    gate: { csp: given.gate?.csp ?? 'off' },
    ui: uiOf(given.ui),
    languages: given.languages ?? ['en'],
    texts: given.texts ?? {},
  } as Omit<Policy, 'version'>
  // Where receipts go, how long they are kept and how the banner looks is nothing a visitor decides on.
  const { collector: _collector, retention: _retention, gate: _gate, ui: _ui, ...asked } = policy
  const { signals: _signals, mode: _mode, profiles: _profiles, ...told } = asked
  return deepFreeze({ version: hashOf(told), ...policy })
}

function resolveService(
  id: string,
  named: string | ServiceInput,
  catalogue: Catalogue,
  problems: Problem[],
): Service | undefined {
  const given: ServiceInput = typeof named === 'string' ? { use: named } : named
  const { use, ...own } = given
  const base = use === undefined ? {} : Object.hasOwn(catalogue, use) ? catalogue[use] : undefined
  if (!base) {
    const known = Object.keys(catalogue).join(', ') || 'nothing here'
    problems.push({
      path: `services.${id}`,
      code: 'SERVICE_UNKNOWN',
      message: `"${use}" is not in the catalogue, which knows ${known}; declare the service as an object`,
    })
    return undefined
  }
  const { use: _use, ...merged } = { ...base, ...own }
  return {
    name: id,
    category: '',
    stop: 'reload',
    hosts: [],
    paths: [],
    cookies: [],
    storage: [],
    ...(merged as Partial<Service>),
  }
}

function serviceProblems(path: string, service: Service, categories: Policy['categories']): Problem[] {
  if (service.category === '')
    return [{ path: `${path}.category`, code: 'MISSING', message: 'is needed: `necessary`, or one of the categories' }]
  if (service.category === 'necessary')
    return service.reason
      ? []
      : [
          {
            path: `${path}.reason`,
            code: 'REASON_MISSING',
            message:
              'a necessary service needs a reason, such as "authentication" or "cart"; without one it belongs to another category',
            requirement: 'R11',
          },
        ]
  if (!Object.hasOwn(categories, service.category))
    return [
      {
        path: `${path}.category`,
        code: 'CATEGORY_UNKNOWN',
        message: `"${service.category}" is no category of this policy; those are necessary, ${Object.keys(categories).join(', ')}`,
      },
    ]
  return service.reason
    ? [
        {
          path: `${path}.reason`,
          code: 'REASON_MISPLACED',
          message: 'only a necessary service has a reason; remove it, or move the service to `necessary`',
          requirement: 'R60',
        },
      ]
    : []
}

function categoryProblems(id: string, category: { readonly name?: unknown; readonly description?: unknown }): Problem[] {
  const path = `categories.${id}`
  if (id === 'necessary')
    return [{ path, code: 'NOT_ALLOWED', message: '`necessary` is built in and cannot be declared', requirement: 'R17' }]
  if (shippedCategories.includes(id)) return []
  return (['name', 'description'] as const)
    .filter((key) => !category[key])
    .map((key) => ({
      path: `${path}.${key}`,
      code: 'TEXT_MISSING',
      message: 'a category of your own needs it, in every language of the site',
      requirement: 'R20',
    }))
}

/** Months; any other number is the site's own, and needs its reason. */
const usualRetention = 13

function retentionProblems(retention: PolicyInput['retention']): Problem[] {
  if ((retention?.proof ?? usualRetention) === usualRetention || retention?.reason) return []
  const message = `another number than ${usualRetention} needs a written reason, such as the limitation period it is tied to`
  return [{ path: 'retention.reason', code: 'REASON_MISSING', message, requirement: 'R52' }]
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const item of Object.values(value)) deepFreeze(item)
  }
  return value
}
