// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { handOver, onHandOver } from './hand-over.ts'
import { sampleData } from './testing/sample-data.ts'

const data = sampleData()
const place = Symbol.for('askfirst.widget')
let stop = () => {}

function languages(): string[] {
  const taken: string[] = []
  stop = onHandOver(({ language }) => taken.push(language))
  return taken
}

afterEach(() => {
  stop()
  Reflect.deleteProperty(window, place)
})

it('works when the language arrives first', () => {
  handOver(data)
  expect(languages()).toEqual(['en'])
})

it('works when the code arrives first', () => {
  const taken = languages()
  handOver(data)
  expect(taken).toEqual(['en'])
})

it('takes a further language when the page changes its own', () => {
  const taken = languages()
  handOver(data)
  handOver({ ...data, language: 'da' })
  expect(taken).toEqual(['en', 'da'])
})

it('cannot be replaced by an assignment, and shows in no listing of the window', () => {
  handOver(data)
  expect(Reflect.set(window, place, undefined)).toBe(false)
  expect(Object.keys(window)).not.toContain('askfirst.widget')
  expect(languages()).toEqual(['en'])
})
