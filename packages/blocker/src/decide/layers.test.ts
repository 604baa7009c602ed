// @vitest-environment happy-dom
import type { Presenter } from '@askfirst/policy'
import { expect, test, vi } from 'vitest'
import { on } from '../events.ts'
import { makeLayers } from './layers.ts'

function layered(loads: Promise<unknown> = Promise.resolve()) {
  const loadFiles = vi.fn<(...names: string[]) => Promise<unknown>>(() => loads)
  const layers = makeLayers((view) => [`${view}.js`], loadFiles)
  const present = (view: Presenter['view']): Presenter & { show: ReturnType<typeof vi.fn>; hide: ReturnType<typeof vi.fn> } => {
    const presenter = { view, notice: `sha256-${view}`, language: 'en', layout: 'bar', show: vi.fn(), hide: vi.fn() }
    layers.present(presenter)
    return presenter
  }
  return { ...layers, loadFiles, present }
}
const element = (html: string): Element =>
  Object.assign(document.createElement('div'), { innerHTML: html }).querySelector('b') as Element

test('a layer is loaded when it is asked for, and shows itself when it is there', async () => {
  const { show, present, loadFiles } = layered()
  const shown = show('banner')
  const banner = present('banner')
  await shown
  expect(loadFiles.mock.calls).toEqual([['banner.js']])
  expect(banner.show).toHaveBeenCalledOnce()
})

test('a layer that comes without being asked for stays hidden', () => {
  const { present } = layered()
  expect(present('preferences').show).not.toHaveBeenCalled()
})

test('a first layer that nothing asks for any more is taken away, wherever it was shown', () => {
  const { present } = layered()
  expect(['banner', 'embed'].map((view) => present(view as Presenter['view']).hide.mock.calls.length)).toEqual([1, 0])
})

test('a layer in another language takes the place of the one that is on screen', async () => {
  const { show, present } = layered()
  await show('banner')
  const before = present('banner')
  const after = present('banner')
  expect([before.hide.mock.calls.length, after.show.mock.calls.length]).toEqual([1, 1])
})

test('what is forgotten is not shown again before it has been loaded, but what is on screen stays', async () => {
  const { show, present, forget } = layered()
  const [banner, preferences] = [present('banner'), present('preferences')]
  await show('banner')
  forget()
  await show('preferences')
  await show('banner')
  expect([banner.show.mock.calls.length, preferences.show.mock.calls.length]).toEqual([2, 0])
})

test('whoever listens hears what is shown and hidden', async () => {
  const heard: unknown[] = []
  const stops = [on('show', ({ view }) => heard.push(`show ${view}`)), on('hide', ({ view }) => heard.push(`hide ${view}`))]
  const { show, hide } = layered()
  await show('banner')
  hide()
  hide()
  for (const stop of stops) stop()
  expect(heard).toEqual(['show banner', 'hide banner'])
})

test('hiding closes the uppermost layer, hiding all closes all', async () => {
  const { show, hide, hideAll, present } = layered()
  await show('banner')
  const [banner, preferences] = [present('banner'), present('preferences')]
  await show('preferences')
  hide()
  expect([banner.hide.mock.calls.length, preferences.hide.mock.calls.length]).toEqual([0, 1])
  hideAll()
  expect(banner.hide).toHaveBeenCalledOnce()
})

test('rejects where its file cannot be had, and tells nobody that it is shown', async () => {
  const heard = vi.fn()
  const stop = on('show', heard)
  await expect(layered(Promise.reject(new Error('FILE_MISSING'))).show('banner')).rejects.toThrow('FILE_MISSING')
  stop()
  expect(heard).not.toHaveBeenCalled()
})

test('tells where a control stands', async () => {
  const { show, layerOf } = layered()
  await show('preferences')
  expect(layerOf(element('<div id="askfirst"><b></b></div>'))).toBe('preferences')
  for (const name of ['allow-once', 'allow-always'])
    expect(layerOf(element(`<p><b data-askfirst-do="${name}"></b></p>`))).toBe('embed')
  expect(layerOf(element('<p><b></b></p>'))).toBe('page')
})

test('tells what is on screen, for the receipt', async () => {
  const { show, hide, present, onScreen } = layered()
  present('banner')
  present('preferences')
  await show('banner')
  await show('preferences')
  expect(onScreen('banner')?.notice).toBe('sha256-preferences')
  hide()
  expect(onScreen('banner')?.notice).toBe('sha256-banner')
})
