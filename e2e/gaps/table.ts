// The gaps: what a browser does not let a script hold. The one source of the table in the README; each is proven in this folder.

/** Browsers that the gaps are proven in, in the order of the table. */
export const browserNames = ['Chromium', 'Firefox', 'WebKit'] as const
export type BrowserName = (typeof browserNames)[number]

/** One gap. Texts are Markdown for a cell. */
export interface Gap {
  /** As vectors name it, or one of own-server.ts. It begins with how it is proven. */
  readonly name: string
  /** What an owner recognises it by. */
  readonly surface: string
  readonly why: string
  /** What still happens where there is only the script. */
  readonly alone: string
  /** What the gate does about it. */
  readonly gate: string
  /**
   * With the script alone: `open` where it is a gap, `held` where askfirst holds it all the same, `absent` where the browser
   * does nothing of the kind.
   */
  readonly browsers: Readonly<Record<BrowserName, 'open' | 'held' | 'absent'>>
}

const readsAhead = 'while it waits for the first script, the browser reads ahead in the HTML and asks for what it finds'
const asInserted = 'the browser begins to load as its parser inserts the element; a script is told a moment later'
const withHeaders = 'the headers are acted upon before there is a document'
const outOfHtml = 'held: the address is taken out of the HTML'
const byPolicy = "held by `gate.csp: 'enforce'`; with `'off'` it is asked for"
const everywhere = { Chromium: 'open', Firefox: 'open', WebKit: 'open' } as const

/** In the order of the table. */
export const gaps: readonly Gap[] = [
  {
    name: 'preload scanner: script',
    surface: '`<script src>` in the HTML, unmarked',
    why: readsAhead,
    alone: 'its file is asked for; it does not run',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'preload scanner of a text: script',
    surface: 'the same in a document that a page makes of a text (`blob:`)',
    why: readsAhead,
    alone: 'its file is asked for; it does not run',
    gate: byPolicy,
    browsers: everywhere,
  },
  {
    name: 'preload scanner: image',
    surface: '`<img>`, `srcset`, `<input type=image>`, `poster`, images in SVG',
    why: readsAhead,
    alone: 'it is asked for',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'preload scanner: link',
    surface: '`<link>`: style sheets, `preload`, `modulepreload`, `preconnect`',
    why: readsAhead,
    alone: 'it is asked for; the style does not apply',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'preload scanner: @import',
    surface: '`@import` in a `<style>`',
    why: readsAhead,
    alone: 'it is asked for; the style does not apply',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'parser: frame',
    surface: '`<iframe src>` in the HTML',
    why: asInserted,
    alone: 'its document is asked for; it runs only if it is there before the script is told',
    gate: outOfHtml,
    browsers: { ...everywhere, Firefox: 'held', WebKit: 'held' },
  },
  {
    name: 'parser: embed',
    surface: '`<object data>`, `<embed src>` in the HTML',
    why: asInserted,
    alone: 'it is asked for; it runs only if it is there before the script is told',
    gate: outOfHtml,
    browsers: { ...everywhere, WebKit: 'held' },
  },
  {
    name: 'parser: link',
    surface: '`<link>`: style sheets for print, alternate ones, `prefetch`',
    why: asInserted,
    alone: 'it is asked for; the style does not apply',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'parser: image',
    surface: '`<feImage>` in SVG',
    why: asInserted,
    alone: 'it is asked for',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'parser: @import',
    surface: '`@import` written with escapes, or into a layer',
    why: 'it is asked for as the parser closes the `<style>`; a script is told a moment later',
    alone: 'it is asked for; the style does not apply',
    gate: outOfHtml,
    browsers: everywhere,
  },
  {
    name: 'style sheet of the site',
    surface: '`@import` in a style sheet of your own',
    why: 'it is asked for as the sheet is parsed, before any script may read it',
    alone: 'it is asked for',
    gate: byPolicy,
    browsers: everywhere,
  },
  {
    name: 'response header: Link',
    surface: 'a `Link` header of your page',
    why: withHeaders,
    alone: 'it is asked for; a script does not run',
    gate: 'held: the header is taken out',
    browsers: everywhere,
  },
  {
    name: 'response header: Speculation-Rules',
    surface: 'a `Speculation-Rules` header of your page',
    why: withHeaders,
    alone: 'the rules are asked for',
    gate: 'held: the header is taken out',
    browsers: { ...everywhere, Firefox: 'absent', WebKit: 'absent' },
  },
  {
    name: 'own server: Set-Cookie',
    surface: 'cookies in responses of your server, `HttpOnly` ones above all',
    why: 'they are stored as the headers arrive, and scripts cannot delete what they cannot see',
    alone: 'they are stored; those that are not `HttpOnly` are swept after a refusal or withdrawal',
    gate: 'held: `Set-Cookie` is filtered, and what has no grant is expired',
    browsers: everywhere,
  },
  {
    name: 'own server: redirect',
    surface: 'an address of your server that answers with a redirect to a third party',
    why: 'only the browser sees where it leads',
    alone: 'the third party is asked; its script would run',
    gate: 'held: the gate answers 403; on plain HTTP by `gate.csp` alone',
    browsers: everywhere,
  },
]
