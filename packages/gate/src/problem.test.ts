import { expect, test } from 'vitest'
import { problemResponse, problems } from './problem.ts'

test.each(Object.entries(problems))('%s is a document of its own', async (code, [status, title]) => {
  const response = problemResponse(code as keyof typeof problems)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ code, status, title })
  expect(response.status).toBe(status)
})

test('a browser that asks for a page gets one', async () => {
  const response = problemResponse('GATE_UPSTREAM_SLOW', new Request('http://x/', { headers: { accept: 'text/html,*/*' } }))
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toContain('GATE_UPSTREAM_SLOW')
  expect(response.headers.get('cache-control')).toBe('no-store')
})
