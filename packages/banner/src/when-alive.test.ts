// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { whenAlive } from './when-alive.ts'

it('waits for the load event of a page that loads, and for the browser', async () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  const run = vi.fn()
  whenAlive(run)
  await new Promise((resolve) => setTimeout(resolve))
  expect(run).not.toHaveBeenCalled()
  dispatchEvent(new Event('load'))
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1))
  state.mockRestore()
})

it('waits for the browser alone where the page has loaded', async () => {
  const run = vi.fn()
  whenAlive(run)
  expect(run).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1))
})
