// R27: before they say yes, visitors can see who gets what, for what and where.

import type { Policy, Service } from '../policy.ts'
import type { Check, Finding } from './finding.ts'

/** Asks every service that needs a yes for its provider, purpose, country and link, and each cookie for its purpose. */
export const namedServices: Check = (policy) =>
  Object.entries(policy.services).flatMap(([id, service]) => [
    ...(service.category === 'necessary' ? [] : unnamed(policy, `services.${id}`, service)),
    ...service.cookies.flatMap(({ retention }, at): Finding[] =>
      retention === undefined
        ? [
            {
              level: 'warning',
              requirement: 'R27',
              path: `services.${id}.cookies[${at}].retention`,
              message: 'does not say how long the cookie lives; add it, such as "13 months"',
            },
          ]
        : [],
    ),
    ...service.cookies.flatMap(({ purpose }, at) =>
      told(purpose, `services.${id}.cookies[${at}].purpose`, `services.${id}`, service),
    ),
  ])

function unnamed(policy: Policy, path: string, service: Service): Finding[] {
  const finding = (level: Finding['level'], key: string, message: string): Finding[] =>
    service[key as keyof Service] === undefined ? [{ level, requirement: 'R27', path: `${path}.${key}`, message }] : []
  // The controller's own tools: their country and policy are the controller's.
  const own = service.provider === policy.controller.name
  return [
    ...finding('error', 'provider', 'visitors cannot see who gets the data; add the legal name'),
    ...finding('warning', 'purpose', 'says nothing about what it is for; add a plain sentence'),
    ...(own ? [] : finding('warning', 'country', 'does not say where the data goes; add the country, such as "US"')),
    ...(own ? [] : finding('warning', 'privacyPolicy', 'has no link to what the provider says; add the address')),
  ]
}

/** A cookie's purpose may be left to its service's. */
function told(purpose: unknown, path: string, service: string, { purpose: whole }: Service): Finding[] {
  if (purpose !== undefined || whole !== undefined) return []
  return [
    {
      level: 'warning',
      requirement: 'R27',
      path,
      message: `nothing says what the cookie is for; add it here, or a purpose to ${service}`,
    },
  ]
}
