// @vitest-environment happy-dom
// What the gate holds on the server is what the page script would have held, so that the page script can release it.

import { openHtmlRewriter } from '@askfirst/gate'
import { expect, test } from 'vitest'
import { waitingIn } from '../../blocker/src/decide/waiting-in.ts'
import { makeHolder } from '../../blocker/src/surfaces/elements.ts'
import { fetchNothing } from '../../blocker/src/testing/browser-window.ts'
import { sampleGuarding } from '../../blocker/src/testing/sample-guarding.ts'

fetchNothing(window)
const guarding = sampleGuarding()
const ours = '<script src="/askfirst.js"></script>'
const { clean } = makeHolder(guarding, ours)
const image = 'https://ads.example/pixel'

function byGate(html: string): string {
  const states = { necessary: 'granted', session: 'granted' } as const
  const rewriting = { rules: guarding.rules, states, base: 'https://www.shop.example/a', head: ours }
  const { write, end } = openHtmlRewriter(rewriting)
  return (write(`<head></head><body>${html}`) + end()).slice(`<head>${ours}</head><body>`.length)
}
const treeOf = (html: string): Element =>
  Object.assign(document.createElement('template'), { innerHTML: html }).content.firstElementChild as Element
const attributesOf = (html: string): Record<string, string> =>
  Object.fromEntries([...treeOf(html).attributes].map(({ name, value }) => [name, value]))

test.each([
  `<img alt="a" src="${image}">`,
  `<img src="//ads.example/x" srcset="/a 1x, ${image} 2x">`,
  `<script async src="${image}"></script>`,
  `<script src="${image}">{"theirs": 1}</script>`,
  `<script type="module">import "${image}"</script>`,
  `<script>import("${image}")</script>`,
  `<script type="importmap">{"imports": {"a": "${image}"}}</script>`,
  `<style>a { background: url(${image}) }</style>`,
  `<link rel="stylesheet" href="${image}">`,
  `<meta http-equiv="refresh" content="0;url=${image}">`,
  `<iframe src="https://video.example/1"></iframe>`,
  `<iframe src="https://unknown.example/1"></iframe>`,
  `<iframe data-askfirst="video" src="https://unknown.example/1"></iframe>`,
  `<video poster="${image}" src="/own.mp4"></video>`,
  `<b style="background: url(${image})">x</b>`,
  `<object data="${image}"></object>`,
])('%s is held the same way on both sides', (html) => {
  const held = byGate(html)
  expect(held).not.toBe(html)
  expect(attributesOf(held)).toEqual(attributesOf(clean(html)))
  expect(treeOf(held).textContent).toBe(treeOf(clean(html)).textContent)
  expect(treeOf(held).getAttribute('type') === 'text/plain' || waitingIn(treeOf(held)).length > 0).toBe(true)
})

test('the page script has nothing left to hold in what the gate has held', () => {
  const html = byGate(`<img src="${image}"><style>a { background: url(${image}) }</style><script src="${image}"></script>`)
  expect(clean(html)).toBe(html)
})
