// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { fileTextOf, saveFile } from './save-file.ts'

it('keeps signed text byte for byte', () => {
  expect(fileTextOf('{"b":1, "a":2}')).toBe('{"b":1, "a":2}')
})

it('writes anything else as canonical JSON with a line end', () => {
  expect(fileTextOf({ b: [1, null], a: 'ø' })).toBe('{"a":"ø","b":[1,null]}\n')
})

it('has the browser save it under its name', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const make = vi.spyOn(URL, 'createObjectURL')
  saveFile('a.json', 'text')
  expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('a.json')
  expect(await (make.mock.calls.at(-1) as [Blob])[0].text()).toBe('text')
})
