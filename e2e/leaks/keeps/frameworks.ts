// Pages that frameworks render on the server and bring to life in the browser.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { rolldown } from 'rolldown'
import type { Keep } from './keep.ts'

const require = createRequire(import.meta.url)

/** A file of an installed package. */
function fileOf(name: string, path: string): string {
  return readFileSync(join(dirname(require.resolve(name)), path), 'utf8')
}

/** A module of the page as one file, with the packages that it imports. */
async function bundle(code: string): Promise<string> {
  const entry = join(import.meta.dirname, 'entry.js')
  const made = await rolldown({
    input: entry,
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) }],
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
  })
  const { output } = await made.generate({ format: 'esm' })
  await made.close()
  return output[0].code
}

/** The same component for both: an own image, a link elsewhere, an embedded style and something to press. */
const component = (library: string): string => `
const Counter = ({ start }) => {
  const [n, set] = useState(start)
  useEffect(() => { document.title = 'counted ' + n }, [n])
  return ${library}('section', { id: 'counter', className: 'c' },
    ${library}('img', { src: 'data:,', alt: '' }), ${library}('a', { href: 'https://elsewhere.example/' }, 'there'),
    ${library}('div', { dangerouslySetInnerHTML: { __html: '<b>raw</b>' } }),
    ${library}('iframe', { title: 'own', srcDoc: '<p>a' }), ${library}('button', { onClick: () => set(n + 1) }, 'n = ' + n))
}`

const onServer = (
  create: (type: string, props: Record<string, unknown> | null, ...children: unknown[]) => unknown,
): ReturnType<typeof create> =>
  create(
    'section',
    { id: 'counter', className: 'c' },
    create('img', { src: 'data:,', alt: '' }),
    create('a', { href: 'https://elsewhere.example/' }, 'there'),
    create('div', { dangerouslySetInnerHTML: { __html: '<b>raw</b>' } }),
    create('iframe', { title: 'own', srcDoc: '<p>a' }),
    create('button', {}, 'n = 1'),
  )

/** Presses twice and looks what is there. */
async function press(page: Page): Promise<unknown> {
  await page.waitForFunction(() => document.title === 'counted 1')
  await page.locator('#page').getByRole('button').click()
  await page.locator('#page').getByRole('button').click()
  await page.waitForFunction(() => document.title === 'counted 3')
  return page.evaluate(() => document.querySelector('#page main')?.innerHTML)
}

const same = `window.before = document.querySelector('#page section')
  addEventListener('load', () => { document.body.dataset.same = before === document.querySelector('#page section') })`

export const frameworks: readonly Keep[] = [
  {
    name: 'Preact takes over what it has rendered on the server',
    head: `<script type="importmap">{ "imports": { "preact": "/files/preact.js", "preact/hooks": "/files/hooks.js" } }</script>`,
    body: `<main>${render(onServer(h as never) as never)}</main><script>${same}</script><script type="module" src="/files/own.js"></script>`,
    files: {
      'preact.js': fileOf('preact', 'preact.mjs'),
      'hooks.js': fileOf('preact/hooks', 'hooks.mjs'),
      'own.js': `import { h, hydrate } from 'preact'; import { useState, useEffect } from 'preact/hooks'; ${component('h')}
        hydrate(h(Counter, { start: 1 }), document.querySelector('main'))`,
    },
    act: async (page) => [await press(page), await page.evaluate(() => document.body.dataset.same)],
  },
  {
    name: 'React takes over what it has rendered on the server',
    body: `<main>${renderToString(onServer(createElement as never) as never)}</main><script>${same}</script><script type="module" src="/files/own.js"></script>`,
    files: {
      'own.js': await bundle(
        `import { createElement, useState, useEffect } from 'react'; import { hydrateRoot } from 'react-dom/client'
          ${component('createElement')}
          hydrateRoot(document.querySelector('main'), createElement(Counter, { start: 1 }), { onRecoverableError: (error) => console.error(String(error)) })`,
      ),
    },
    act: async (page) => [await press(page), await page.evaluate(() => document.body.dataset.same)],
  },
  {
    name: 'htmx loads parts of the page',
    head: '<script src="/files/htmx.js"></script>',
    body: `<main><button hx-get="/files/part.html" hx-target="#into" hx-swap="innerHTML">Load</button><div id="into"></div></main>`,
    files: {
      'htmx.js': fileOf('htmx.org', 'htmx.min.js'),
      'part.html': '<table><tr><td>part</td></tr></table><script>document.title = "script of the part"</script>',
    },
    act: async (page) => {
      await page.locator('#page').getByRole('button').click()
      await page.locator('#into td').waitFor()
      await page.waitForFunction(() => document.title === 'script of the part')
      return page.locator('#into').innerHTML()
    },
  },
  {
    name: 'Alpine follows what the visitor does',
    head: '<script defer src="/files/alpine.js"></script>',
    body: `<main x-data="{ n: 1, list: ['a', 'b'] }"><button @click="n++" x-text="'n = ' + n"></button><template x-for="item in list"><p x-text="item + n"></p></template><img :src="'data:,' + n" x-show="n > 1"></main>`,
    files: { 'alpine.js': fileOf('alpinejs', 'cdn.min.js') },
    act: async (page) => {
      // What is shown and hidden comes with a later frame of animation than the text.
      const shows = (display: string): Promise<unknown> =>
        page.waitForFunction((one) => document.querySelector<HTMLElement>('#page main img')?.style.display === one, display)
      await shows('none')
      await page.locator('#page').getByText('n = 1').click()
      await page.locator('#page').getByText('n = 2').waitFor()
      await shows('')
      // An empty style or none: Alpine leaves either, as it has looked once or twice.
      return (await page.locator('#page main').innerHTML()).replace(' style=""', '')
    },
  },
]
