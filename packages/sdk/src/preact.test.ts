// @vitest-environment happy-dom
import type { Askfirst } from '@askfirst/policy'
import { createElement, render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { useAllows } from './preact.ts'

const page = globalThis as { askfirst?: unknown }
const granted = new Set<string>()
const listeners = new Map<() => void, string>()
const askfirst = {
  allows: (name: string) => granted.has(name),
  on(event: string, run: () => void) {
    const listener = (): void => run()
    listeners.set(listener, event)
    return () => listeners.delete(listener)
  },
} as unknown as Askfirst
const grant = (name: string): void => {
  granted.add(name)
  for (const [run, event] of listeners) if (event === 'change') run()
}

const Shown = ({ name }: { name: string }) => `${name}: ${useAllows(name)}`
const show = (name: string): Promise<void> => act(() => render(createElement(Shown, { name }), document.body))
const text = (): string | null => document.body.textContent

beforeEach(async () => {
  await act(() => render(null, document.body))
  granted.clear()
  listeners.clear()
  page.askfirst = askfirst
})

test('renders what is allowed, and again when that changes', async () => {
  await show('analytics')
  expect(text()).toBe('analytics: false')
  await act(() => grant('analytics'))
  expect(text()).toBe('analytics: true')
})

test('renders what has been granted before', async () => {
  granted.add('analytics')
  await show('analytics')
  expect(text()).toBe('analytics: true')
})

test('follows the name it is given', async () => {
  granted.add('video')
  await show('analytics')
  await show('video')
  expect(text()).toBe('video: true')
})

test('hears of the script that comes after it', async () => {
  page.askfirst = undefined
  await show('analytics')
  const queue = page.askfirst as unknown as ((askfirst: Askfirst) => void)[]
  page.askfirst = askfirst
  for (const run of queue) run(askfirst)
  await act(() => grant('analytics'))
  expect(text()).toBe('analytics: true')
})

test('leaves no listener behind', async () => {
  await show('analytics')
  expect(listeners.size).toBeGreaterThan(0)
  await act(() => render(null, document.body))
  expect(listeners.size).toBe(0)
})
