// Holding a value of unknown origin against a schema, knowing nothing about policies.

import type { Schema } from './policy-schema.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** Every way in which `value` is not what `schema` asks for; empty when it is. */
export function matchSchema(
  schema: Schema,
  value: unknown,
  path = '',
  requirement: string | undefined = schema.requirement,
): Problem[] {
  const problem = (code: ProblemCode, message: string): Problem[] => [
    { path, code, message, ...(requirement === undefined ? {} : { requirement }) },
  ]
  if (schema.anyOf) return matchAny(schema.anyOf, value, path, requirement)
  if (schema.type && typeOf(value) !== schema.type && !(schema.type === 'integer' && Number.isInteger(value)))
    return problem('WRONG_TYPE', `must be ${article(schema.type)}, is ${article(typeOf(value))}`)
  if (typeof value === 'string') {
    if (schema.enum && !schema.enum.includes(value))
      return problem('NOT_ALLOWED', `"${value}" is not one of ${schema.enum.map((item) => `"${item}"`).join(', ')}`)
    if (schema.minLength && value.trim().length < schema.minLength) return problem('MISSING', 'must not be empty')
    if (schema.pattern && !new RegExp(schema.pattern).test(value))
      return problem('BAD_FORMAT', `"${value}" does not look right: ${schema.description ?? `it must match ${schema.pattern}`}`)
  }
  if (typeof value === 'number') {
    const { minimum = value, maximum = value } = schema
    if (value < minimum || value > maximum) return problem('OUT_OF_RANGE', `${value} is not between ${minimum} and ${maximum}`)
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return problem('MISSING', `needs at least ${schema.minItems} item`)
    return value.flatMap((item, i) =>
      matchSchema(schema.items ?? {}, item, `${path}[${i}]`, schema.items?.requirement ?? requirement),
    )
  }
  return typeOf(value) === 'object' ? matchObject(schema, value as Record<string, unknown>, path, requirement) : []
}

function matchObject(schema: Schema, value: Record<string, unknown>, path: string, requirement: string | undefined): Problem[] {
  const found: Problem[] = []
  const at = (key: string): string => (path ? `${path}.${key}` : key)
  const add = (key: string, code: ProblemCode, message: string, broken = requirement): void => {
    found.push({ path: at(key), code, message, ...(broken === undefined ? {} : { requirement: broken }) })
  }
  for (const key of schema.required ?? [])
    if (value[key] === undefined)
      add(
        key,
        'MISSING',
        `is needed: ${schema.properties?.[key]?.description ?? 'give it'}`,
        schema.properties?.[key]?.requirement ?? requirement,
      )
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    const own = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined
    const inner = own ?? (schema.additionalProperties || undefined)
    if (!inner) {
      const known = Object.keys(schema.properties ?? {})
      add(
        key,
        'UNKNOWN_FIELD',
        known.length ? `is not known here; known are ${known.join(', ')}` : 'is not known here; nothing is',
      )
    } else if (!own && schema.propertyNames && !new RegExp(schema.propertyNames.pattern).test(key))
      add(key, 'BAD_FORMAT', `"${key}" is no name that can stand here; it must match ${schema.propertyNames.pattern}`)
    else found.push(...matchSchema(inner, item, at(key), inner.requirement ?? requirement))
  }
  return found
}

/** Of several shapes, the one whose type the value has says what is wrong. */
function matchAny(shapes: readonly Schema[], value: unknown, path: string, requirement: string | undefined): Problem[] {
  const shape = shapes.find(({ type }) => type === typeOf(value))
  if (shape) return matchSchema(shape, value, path, shape.requirement ?? requirement)
  const types = shapes.map(({ type }) => article(type ?? 'value')).join(' or ')
  return [
    {
      path,
      code: 'WRONG_TYPE',
      message: `must be ${types}, is ${article(typeOf(value))}`,
      ...(requirement ? { requirement } : {}),
    },
  ]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function article(type: string): string {
  return type === 'undefined' || type === 'null' ? type : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}
