// What the main stories ask of a browser and a demo, in the words of the public interface.

import type { Decision } from '@askfirst/policy'
import { type Demo, expect } from '../fixtures.ts'
import type { Browser } from './browser.ts'

/** The controls of the first layer. */
export const acceptAll = '#askfirst .ask [data-askfirst-do="accept-all"]'
export const rejectAll = '#askfirst .ask [data-askfirst-do="reject-all"]'

/** Waits until there is a decision. */
export async function decided(visitor: Browser): Promise<Decision> {
  await expect.poll(() => visitor.read<boolean>('!!askfirst.decision').catch(() => false)).toBe(true)
  return visitor.read<Decision>('askfirst.decision')
}

/** Waits until something that the selector finds is on screen, or nothing any more. */
export function expectVisible(visitor: Browser, selector: string, isVisible = true): Promise<void> {
  const any = `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.checkVisibility())`
  return expect.poll(() => visitor.read<boolean>(any), { message: selector }).toBe(isVisible)
}

/** What the elements that the selector finds say. */
export function wordsOf(visitor: Browser, selector: string): Promise<string[]> {
  return visitor.read<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`)
}

/** Names of cookies and keys. The storage is read on a page without scripts, where nothing stands between it and us. */
export async function storedIn(visitor: Browser, demo: Demo): Promise<string[]> {
  await visitor.open(`${demo.url}/icon.svg`)
  const keys = await visitor.read<string>('Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()')
  return [...(await visitor.cookies()), ...keys.split(',').filter(Boolean)].sort()
}

/** Names of the third parties that got a request, since request number `first`. */
export function strangers({ requests }: Demo, first = 0): string[] {
  const hosts = requests.slice(first).map(({ host }) => host.replace('.localhost', ''))
  return [...new Set(hosts)].filter((host) => host !== 'nordlys').sort()
}
