// The files that browsers load, and how large each may be. Building, the size test and the README read this table.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { transform } from 'lightningcss'

/**
 * `files` are what `askfirst build` makes of the bundle, for the demo's policy; together they may have `limit` bytes
 * after brotli. `<language>` stands for one language; the largest one counts.
 */
export const bundles = [
  { bundle: 'blocker/main', files: ['askfirst.js'], limit: 9010, role: 'every page' },
  {
    bundle: 'blocker/decide-main',
    files: ['askfirst.decide.js'],
    limit: 10000,
    role: 'every page, after the first',
  },
  { bundle: 'blocker/report-main', files: [], limit: 0, role: 'inside askfirst.js where the policy only reports' },
  { bundle: 'signals/google-start', files: [], limit: 0, role: 'inside askfirst.js where the policy names it' },
  { bundle: 'signals/google', files: [], limit: 0, role: 'inside askfirst.decide.js where the policy names it' },
  { bundle: 'signals/microsoft-start', files: [], limit: 0, role: 'inside askfirst.js where the policy names it' },
  { bundle: 'signals/microsoft', files: [], limit: 0, role: 'inside askfirst.decide.js where the policy names it' },
  { bundle: 'banner/bar', files: ['askfirst.banner.<language>.js'], limit: 3500, role: 'when there is something to ask' },
  { bundle: 'banner/box', files: [], limit: 0, role: 'the same, where the policy says so' },
  { bundle: 'banner/cloud', files: [], limit: 0, role: 'the same, where the policy says so' },
  { bundle: 'banner/dialog', files: [], limit: 0, role: 'the same, where the policy says so' },
  { bundle: 'banner/reopen', files: ['askfirst.reopen.<language>.js'], limit: 1300, role: 'after a decision' },
  { bundle: 'banner/placeholder', files: ['askfirst.placeholder.<language>.js'], limit: 2920, role: 'where an embed is held' },
  {
    bundle: 'widget/main',
    files: ['askfirst.widget.js', 'askfirst.widget.<language>.js'],
    limit: 12000,
    role: 'when the visitor reaches for it',
  },
  { bundle: 'widget/language', files: [], limit: 0, role: 'the second file of widget/main' },
  {
    bundle: 'widget/details',
    files: ['askfirst.details.js'],
    limit: 9050,
    role: 'when details are opened, and with the cookie table',
  },
  { bundle: 'widget/choices-main', files: ['askfirst.choices.js'], limit: 3110, role: 'with the visitor’s own choices' },
]

/**
 * Properties that only our own files know, which are given one letter in those that share them. Nothing that a page, the
 * rules or another file sees may be among them: window.askfirst, details of events, decisions, presenters, the acts by their
 * names; e2e/checks/internal-names.test.ts holds the list against those. Nor may our code use a browser's property of such
 * a name (`sheet.rules`, `lock.release`, `store.put`). The most used first.
 */
export const internalNames = `
  holder guard rest rules urlHolder holdWithin isHeld guarding clean found isOver consent ours meet isVisible put states
  areas passes memories area jar known trusted started ran roots become isOurs request follow loadFile loadText announce
  asks release mayLive underWay hideAll layerOf onScreen free fileOf forget languageNow
`
  .trim()
  .split(/\s+/)

/** Two of ours must agree on what they call each name, so the letters are given here. */
function mangleInternalNames() {
  const letter = (at) => String.fromCharCode(at < 26 ? 97 + at : 39 + at)
  return {
    mangle: { properties: { regex: new RegExp(`^(${internalNames.join('|')})$`), builtins: true } },
    nameCache: { props: { props: Object.fromEntries(internalNames.map((name, at) => [`$${name}`, letter(at)])) } },
  }
}

/** `import css from './x.css?inline'` gives the minified style sheet as a string. */
function inlineCss() {
  return {
    name: 'inline-css',
    resolveId(source, importer) {
      if (!source.endsWith('.css?inline')) return null
      return fileURLToPath(new URL(source.replace('?inline', ''), `file://${importer.replace('/dist/', '/src/')}`))
    },
    load(id) {
      if (!id.endsWith('.css')) return null
      const { code } = transform({ filename: id, code: readFileSync(id), minify: true })
      return `export default ${JSON.stringify(code.toString())}`
    },
  }
}

/** Bundles without a Preact of their own: askfirst.widget.js, without which they show nothing, has it. */
const borrowing = ['widget/details', 'widget/choices-main']

function borrowPreact() {
  const borrowed = fileURLToPath(new URL('packages/widget/dist/borrowed-preact.js', import.meta.url))
  return {
    name: 'borrow-preact',
    resolveId: (source) => (source === 'preact' || source === 'preact/jsx-runtime' ? borrowed : null),
  }
}

/** The operators' pages, which no visitor loads: served by the collector from its own package. */
const operatorPages = {
  input: 'packages/collector/dist/operator/pages/main.js',
  output: { file: 'packages/collector/dist/admin/admin.js', format: 'iife' },
  plugins: [inlineCss(), nodeResolve({ browser: true }), terser({ ecma: 2020 })],
}

export default [
  operatorPages,
  ...bundles.map(({ bundle }) => {
    const [folder, entry] = bundle.split('/')
    return {
      input: `packages/${folder}/dist/${entry}.js`,
      output: {
        file: `packages/${folder}/dist/bundles/${entry}.js`,
        format: 'iife',
        name: 'askfirstBundle',
        // A signal is one expression inside askfirst.js, which is strict.
        strict: folder !== 'signals',
      },
      plugins: [
        inlineCss(),
        ...(borrowing.includes(bundle) ? [borrowPreact()] : []),
        nodeResolve({ browser: true }),
        terser({
          ecma: 2020,
          compress: { passes: 3, ecma: 2020, unsafe_arrows: true, hoist_funs: true },
          format: { ascii_only: false },
          ...(folder === 'blocker' && mangleInternalNames()),
        }),
      ],
    }
  }),
]
