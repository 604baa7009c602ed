import { expect, test, vi } from 'vitest'
import { connect } from './connect.ts'

test('on a server nothing is allowed, nothing is called, and nothing is left behind', () => {
  const run = vi.fn()
  const askfirst = connect()
  askfirst.push(run)
  askfirst.on('change', run)()
  askfirst.allowOnce('video')
  expect(askfirst.allows('necessary')).toBe(false)
  expect(run).not.toHaveBeenCalled()
  expect('askfirst' in globalThis).toBe(false)
})
