import { expect, it } from 'vitest'
import { placeholderDataOf } from './placeholder-data.ts'
import { placeholderOf } from './placeholder-of.ts'
import { sampleNotice, samplePolicy } from './testing/sample-policy.ts'

const policy = samplePolicy()
const data = placeholderDataOf(policy, sampleNotice(policy), 'sha256-x')
const page = 'https://www.shop.example/films/1'
const placeholder = (name: string, picture?: string) => placeholderOf(data, name, picture, page)

it.each([
  ['video', 'Video', 'allow-once Show this time, allow-always Always show, preferences Preferences', 'Show “Video” …'],
  ['marketing', 'Marketing', 'allow-always Allow “Marketing”, preferences Preferences', 'Show “Marketing” …'],
  ['unlisted', '', '', undefined],
  ['nobody knows', '', '', undefined],
  ['', '', '', undefined],
])('held for "%s": titled "%s", offers "%s"', (name, title, buttons, open) => {
  const state = placeholder(name)
  expect([state.title, state.buttons.map((button) => button.join(' ')).join(', '), state.open]).toEqual([title, buttons, open])
})

it.each([
  ['video', 'Plays films. If you show it, Video Co receives data about your visit.'],
  ['unlisted', 'Held back: the site has not said who provides this.'],
])('says why %s is held', (name, text) => {
  expect(placeholder(name).text).toBe(text)
})

it.each([
  ['/film.jpg', 'poster'],
  ['film.jpg', 'poster'],
  ['https://www.shop.example/film.jpg', 'poster'],
  ['https://video.example/film.jpg', 'foreign'],
  ['//video.example/film.jpg', 'foreign'],
  ['http://www.shop.example/film.jpg', 'foreign'],
  ['https://www.shop.example:8443/film.jpg', 'foreign'],
  ['https://www.shop.example@video.example/film.jpg', 'foreign'],
  ['data:image/svg+xml,<svg/>', 'foreign'],
  ['javascript:0', 'foreign'],
  ['https://', 'foreign'],
])('takes the picture %s for %s (R33)', (picture, kind) => {
  const state = placeholder('video', picture)
  expect([state.poster, state.foreign]).toEqual(kind === 'poster' ? [picture, undefined] : [undefined, picture])
})

it.each([undefined, ''])('has no picture where the markup names none: %j', (picture) => {
  expect(placeholder('video', picture)).toEqual(placeholder('video'))
  expect(placeholder('video')).not.toHaveProperty('foreign')
})
