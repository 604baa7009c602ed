// What headers make a browser load, fetched without any tag. Knows nothing of bodies and cookies.

import { claimOfUrl, judgeAttribute, loading } from '@askfirst/policy'
import { depends, type Visitor } from './visitor.ts'

/** Takes out of `headers` whatever leads to an address that must be held; says whether anything there depends on the visitor. */
export function filterHeaders(headers: Headers, visitor: Visitor): boolean {
  if (visitor.rules.report) return false
  let isConsentMatter = false
  const holds = (address: string): boolean => {
    isConsentMatter ||= depends(visitor.rules, claimOfUrl(visitor.rules, address, visitor.address))
    return visitor.holds(address)
  }
  for (const [name, filter] of Object.entries(filters)) {
    const value = headers.get(name)
    if (value === null) continue
    const left = filter(value, holds)
    if (left === '') headers.delete(name)
    else if (left !== value) headers.set(name, left)
  }
  // It is sent to a group of reports; one that is not named here may have been named before the gate stood here.
  if (headers.has('nel') && !headers.has('report-to')) headers.delete('nel')
  return isConsentMatter
}

type Holds = (address: string) => boolean

/** What is left of a value. */
const filters: Readonly<Record<string, (value: string, holds: Holds) => string>> = {
  link: (value, holds) =>
    itemsOf(value)
      .filter((item) => {
        const [, target, parameters] = /^<([^>]*)>(.*)$/.exec(item) ?? []
        if (target === undefined || parameters === undefined) return false
        // A link that says where else something is loads nothing (RFC 8288; HTML, "processing Link headers").
        return !loading.test(`link href ${parameters}`) || !(holds(target) || holdsWithin(parameters, holds))
      })
      .join(', '),
  refresh: (value, holds) => (holdsWithin(value, holds) ? '' : value),
  'report-to': (value, holds) => reportGroups(value, holds),
  'reporting-endpoints': (value, holds) =>
    itemsOf(value)
      .filter((item) => {
        const [, address] = /^[a-z*][\w.*-]*\s*=\s*"([^"]*)"/.exec(item) ?? []
        return address !== undefined && !holds(address)
      })
      .join(', '),
  'speculation-rules': (value, holds) =>
    itemsOf(value)
      .filter((item) => {
        const [, address] = /^"([^"]*)"/.exec(item) ?? []
        return address !== undefined && !holds(address)
      })
      .join(', '),
  'content-security-policy': withoutForeignReports,
  'content-security-policy-report-only': withoutForeignReports,
}

function holdsWithin(text: string, holds: Holds): boolean {
  let isHeld = false
  judgeAttribute('content', text, (address) => {
    isHeld ||= holds(address)
  })
  return isHeld
}

/** Of a list, split at commas that are not within quotes or an address (RFC 9110 section 5.6.1). */
function itemsOf(value: string): readonly string[] {
  return (value.match(/(?:<[^>]*>|"(?:\\.|[^"\\])*"|[^,])+/g) ?? []).map((item) => item.trim()).filter(Boolean)
}

interface ReportGroup {
  readonly endpoints?: readonly { readonly url?: unknown }[]
}

function reportGroups(value: string, holds: Holds): string {
  try {
    const groups = JSON.parse(`[${value}]`) as readonly ReportGroup[]
    const left = groups.filter(
      ({ endpoints }) => Array.isArray(endpoints) && !endpoints.some(({ url }) => typeof url !== 'string' || holds(url)),
    )
    return left.length === groups.length ? value : left.map((group) => JSON.stringify(group)).join(', ')
  } catch {
    return ''
  }
}

function withoutForeignReports(value: string, holds: Holds): string {
  return value.replace(/(^|[;,])\s*report-uri\s+([^;,]*)/gi, (whole, before: string, addresses: string) => {
    const all = addresses.trim().split(/\s+/)
    const left = all.filter((address) => !holds(address))
    if (left.length === all.length) return whole
    return left.length ? `${before} report-uri ${left.join(' ')}` : before
  })
}

/**
 * Does this redirect lead what is not a document to where it must not go? Where the browser does not say what it asks for, it may be a
 * visitor on their way to another site.
 */
export function leadsAstray(request: Request, response: Response, visitor: Visitor): boolean {
  const location = response.headers.get('location')
  const dest = request.headers.get('sec-fetch-dest')
  return location !== null && dest !== null && dest !== 'document' && visitor.holds(location)
}
