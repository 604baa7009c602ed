// The API as OpenAPI 3.1, generated from the table of routes and the schemas that read bodies.

import { z } from 'zod'
import { type ProblemCode, problems } from './problems.ts'
import type { Route } from './routes/table.ts'

/** What is documented of a call. */
type Documented = Omit<Route, 'run'> & { readonly operator?: true }

/** These can end any call below /v1. */
const everywhere: readonly ProblemCode[] = [
  'NOT_FOUND',
  'ORIGIN_REFUSED',
  'RATE_LIMITED',
  'BUSY',
  'STORE_AWAY',
  'STOPPING',
  'INTERNAL',
]

/** The document for `routes`, served under `basePath`. */
export function openApiOf(routes: readonly Documented[], basePath: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'askfirst collector', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: basePath || '/' }],
    paths,
    components: {
      securitySchemes: {
        holder: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '`Consent <id>.<secret>`, both made by the visitor’s browser.',
        },
        operator: { type: 'http', scheme: 'bearer', description: 'A token of `askfirst token create`, or a session at /admin.' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do.' },
    code: {
      oneOf: Object.entries(problems).map(([code, [status, title, detail]]) => ({
        const: code,
        description: `${status}: ${title}. ${detail}`,
      })),
    },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
}

function operationOf(route: Documented): Record<string, unknown> {
  const responses: Record<string, unknown> = {}
  for (const [status, description] of Object.entries(route.answers)) responses[status] = { description }
  const codes = route.path.startsWith('/v1/') ? [...route.problems, ...everywhere] : route.problems
  const problem = { schema: { $ref: '#/components/schemas/Problem' } }
  for (const status of new Set(codes.map((code) => problems[code][0]))) {
    const description = codes.filter((code) => problems[code][0] === status).join(', ')
    responses[status] = { description, content: { 'application/problem+json': problem } }
  }
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true }))
  const inQuery = (route.query ?? []).map((name) => ({ name, in: 'query', required: false }))
  const parameters = [...inPath, ...inQuery].map((parameter) => ({ ...parameter, schema: { type: 'string' } }))
  return {
    summary: route.summary,
    ...(route.holder ? { security: route.holder === 'needed' ? [{ holder: [] }] : [{ holder: [] }, {}] } : {}),
    ...(route.operator ? { security: [{ operator: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: bodyOf(route.body) } : {}),
    responses,
  }
}

function bodyOf(schemas: readonly z.ZodType[]): Record<string, unknown> {
  const shapes = schemas.map((schema) => {
    const { $schema: _dialect, ...shape } = z.toJSONSchema(schema)
    return shape
  })
  return { content: { 'application/json': { schema: shapes.length === 1 ? shapes[0] : { anyOf: shapes } } } }
}
