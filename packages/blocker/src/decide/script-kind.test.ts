// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { kindOf } from './script-kind.ts'

/** The script of some markup, in a document where nothing runs. */
const scriptOf = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').querySelector('script') as Element
const held = (attributes: string): string => `<script type="text/plain" data-askfirst="ads" ${attributes}></script>`

test.each([
  ['<script>1</script>', 'blocking', false],
  ['<script src="/a"></script>', 'blocking', true],
  ['<script src="/a" defer></script>', 'deferred', true],
  ['<script src="/a" async></script>', 'async', true],
  ['<script src="/a" async defer></script>', 'async', true],
  ['<script defer>1</script>', 'blocking', false],
  ['<script async>1</script>', 'blocking', false],
  ['<script type="module">1</script>', 'deferred', true],
  ['<script type="MODULE" src="/a" async></script>', 'async', true],
  ['<script type="text/javascript" src="/a"></script>', 'blocking', true],
  ['<script type="application/json" src="/a"></script>', 'blocking', false],
  ['<script src="/a" nomodule></script>', 'blocking', false],
  [held('data-src="/a"'), 'blocking', true],
  [held('data-askfirst-src="/a" defer'), 'deferred', true],
  [held('data-askfirst-type="module"'), 'deferred', true],
  [held('data-askfirst-type="application/ld+json"'), 'blocking', false],
] as const)('%s is %s, and somebody hears of it: %j', (html, when, isAwaited) => {
  expect(kindOf(scriptOf(html))).toEqual({ when, isAwaited })
})
