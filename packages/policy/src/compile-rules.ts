// From the policy to what the page needs of it.

import { hashOf } from './canonical.ts'
import { tagsOfLanguages } from './near-languages.ts'
import { expressionOf } from './pattern.ts'
import type { Policy, Service } from './policy.ts'
import type { CategoryRule, Rules, ServiceRule, Terms } from './rules.ts'

/** The smallest form of `policy` that answers what the page asks. The same policy gives the same rules. */
export function compileRules(policy: Policy): Rules {
  const ids = Object.keys(policy.categories)
  const services = Object.entries(policy.services)
  // Who claims part of a host goes before who claims all of it.
  const ordered = [...services.filter(([, { paths }]) => paths.length), ...services.filter(([, { paths }]) => !paths.length)]
  return {
    site: policy.site,
    categories: ids.map((id) => categoryRule(policy, id)),
    services: ordered.map(([id, service]) => serviceRule(id, service, ids.indexOf(service.category))),
    languages: tagsOfLanguages(policy.languages),
    ...(policy.mode === 'report' ? { report: 1 as const } : {}),
    ...(policy.unlisted === 'allow' ? { allowUnlisted: 1 as const } : {}),
  }
}

/** What asking and deciding need beside the rules. */
export function compileTerms(policy: Policy): Terms {
  return {
    policy: policy.version,
    validity: [policy.validity.granted, policy.validity.denied],
    ...(policy.ui.reopen !== 'none' ? { reopen: 1 as const } : {}),
    // Under `unlisted: 'allow'` the gate can enforce none, and in report mode it enforces nothing.
    ...(policy.gate.csp === 'enforce' && policy.unlisted === 'hold' && policy.mode === 'enforce' ? { reload: 1 as const } : {}),
    ...(policy.collector === undefined ? {} : { collector: policy.collector }),
  }
}

/** What a host with path must match: `*.` the host and all below it, a path everything that begins so. */
function expressionOfUrl(host: string, path: string): string {
  const below = host.startsWith('*.')
  return `${below ? '([\\w.-]+\\.)?' : ''}${expressionOf(below ? host.slice(2) : host)}${expressionOf(path)}`
}

/** What a name or key must match as a whole; where its end is a `*`, its beginning. */
function expressionOfName(before: string, name: string): string {
  return `${before}${expressionOf(name)}$`.replace(/(\.\*)+\$$/, '')
}

function categoryRule(policy: Policy, id: string): CategoryRule {
  const told = {
    id,
    ...policy.categories[id],
    texts: Object.values(policy.texts).map((texts) => Object.entries(texts).filter(([key]) => key.startsWith(`category.${id}.`))),
    services: Object.entries(policy.services)
      .filter(([, { category }]) => category === id)
      .map(([name, { hosts: _hosts, paths: _paths, stop: _stop, ...service }]) => [name, service]),
  }
  // 24 bits: enough to notice a change, not meant to withstand an attack.
  const fingerprint = hashOf(told).slice(7, 11)
  return policy.categories[id]?.gpc ? [id, fingerprint, 1] : [id, fingerprint]
}

function serviceRule(id: string, service: Service, category: number): ServiceRule {
  const paths = service.paths.length ? service.paths : ['/']
  const claims = [
    ...service.hosts.flatMap((host) => paths.map((path) => expressionOfUrl(host, path))),
    ...service.cookies.map(({ name }) => expressionOfName('=', name)),
    ...service.storage.map(({ kind, key }) => expressionOfName(`${kind[0]}:`, key)),
  ]
  // Nothing that is claimed is empty.
  const claim = new RegExp(claims.length ? `^(${[...new Set(claims)].join('|')})` : '^$', 's')
  return service.stop === 'signal' ? [id, category, claim, 0] : [id, category, claim]
}
