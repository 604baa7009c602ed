// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { type HandedOver, handOver, onHandOver } from './hand-over.ts'
import { sampleData } from './testing/sample-data.ts'

const data = sampleData()
const place = Symbol.for('askfirst.widget.language')
let stop = () => {}

function languages(): string[] {
  const taken: string[] = []
  stop = onHandOver('language', ({ language }) => taken.push(language))
  return taken
}

afterEach(() => {
  stop()
  Reflect.deleteProperty(window, place)
})

it('works when the language arrives first', () => {
  handOver('language', data)
  expect(languages()).toEqual(['en'])
})

it('works when the code arrives first', () => {
  const taken = languages()
  handOver('language', data)
  expect(taken).toEqual(['en'])
})

it('takes a further language when the page changes its own', () => {
  const taken = languages()
  handOver('language', data)
  handOver('language', { ...data, language: 'da' })
  expect(taken).toEqual(['en', 'da'])
})

it('cannot be replaced by an assignment, and shows in no listing of the window', () => {
  handOver('language', data)
  expect(Reflect.set(window, place, undefined)).toBe(false)
  expect(Object.keys(window)).not.toContain('askfirst.widget.language')
  expect(languages()).toEqual(['en'])
})

it('tells of one thing only who waits for that', () => {
  const taken = languages()
  handOver('renderer', {} as HandedOver['renderer'])
  expect(taken).toEqual([])
  Reflect.deleteProperty(window, Symbol.for('askfirst.widget.renderer'))
})
