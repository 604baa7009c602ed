// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { type HandedOver, handOver } from './hand-over.ts'
import { fakeAskfirst } from './testing/fake-askfirst.ts'
import { sampleData } from './testing/sample-data.ts'
import { withWidget } from './with-widget.ts'

const page = globalThis as { askfirst?: unknown }
const data = sampleData()
const arrivals = {
  renderer: () => handOver('renderer', {} as HandedOver['renderer']),
  language: () => handOver('language', data),
}

/** Languages that the file has begun with. */
function begin(): string[] {
  page.askfirst = { push: (run: (askfirst: unknown) => void) => run(fakeAskfirst()) }
  const begun: string[] = []
  withWidget((_, { language }) => begun.push(language))
  return begun
}

afterEach(() => {
  Reflect.deleteProperty(page, 'askfirst')
  for (const what of Object.keys(arrivals)) Reflect.deleteProperty(window, Symbol.for(`askfirst.widget.${what}`))
})

it.each([
  ['renderer', 'language'],
  ['language', 'renderer'],
] as const)('begins once when both are there: %s, then %s', (first, second) => {
  const begun = begin()
  arrivals[first]()
  expect(begun).toEqual([])
  arrivals[second]()
  expect(begun).toEqual(['en'])
})

it('begins at once where it comes last, and again with a further language', () => {
  arrivals.renderer()
  arrivals.language()
  const begun = begin()
  handOver('language', { ...data, language: 'da' })
  expect(begun).toEqual(['en', 'da'])
})
