// A released script has missed the page's loading; what it waits for comes all the same, to it alone.

import { expect, expectSame, test } from '../held-site.ts'

const listens = (who: string): string => `
  for (const [target, name] of [[document, 'document'], [window, 'window']])
    for (const type of ['DOMContentLoaded', 'load'])
      target.addEventListener(type, function (event) {
        say('${who}', name, event.type, this === target, event.target === document, event.currentTarget === target, event.bubbles, document.readyState)
      })`

test('listeners for the page’s loading hear of it, once, as they would have', async ({ site }) => {
  await expectSame(site, { body: `<script {{held}}>${listens('inline')}</script>` })
})

test.describe('from', () => {
  for (const [kind, tag] of [
    ['an external script', '<script src="{{ads}}/a.js"></script>'],
    ['a deferred script', '<script src="{{ads}}/a.js" defer></script>'],
    ['a module', '<script type="module" src="{{ads}}/a.js"></script>'],
  ] as const)
    test(kind, async ({ site }) => {
      await expectSame(site, { files: { 'a.js': listens('external') }, body: tag })
    })
})

test('the site’s own listeners are not called a second time', async ({ site }) => {
  const { page, said } = await site.hold({
    head: `<script>${listens('site')}; onload = () => say('site onload'); document.onreadystatechange = () => say('site', document.readyState)</script>`,
    body: `<script {{held}}>const before = window.onload; window.onload = function (event) { before?.(event); say('added', this === window, event.type) }
      addEventListener('load', () => say('heard'))</script>`,
  })
  const before = await said()
  expect(before).toContain('site onload')
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(async () => (await said()).slice(before.length).sort()).toEqual(['added true load', 'heard'])
})

test('what the site has set is there again when nobody has set another', async ({ site }) => {
  const { page, said } = await site.hold({
    head: `<script>onload = () => {}; window.own = onload</script>`,
    body: `<script {{held}}>say('ran')</script>`,
  })
  await page.evaluate(() => window.askfirst.acceptAll())
  await expect.poll(said).toEqual(['ran'])
  await expect.poll(() => page.evaluate('onload === own')).toBe(true)
})

test('readiness as scripts ask for it: each runs what it has to, once', async ({ site }) => {
  await expectSame(site, {
    body: `<script {{held}}>
      const ready = (name, run) => document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', run) : run()
      ready('a', () => say('ready'))
      document.readyState === 'complete' ? say('at once') : addEventListener('load', () => say('loaded'))
      document.addEventListener('readystatechange', () => say('state', document.readyState))
      document.onreadystatechange = () => { if (document.readyState === 'complete') say('complete') }
      window.onload = function () { say('onload', this === window) }
      // As jQuery 3 does.
      const completed = () => {
        document.removeEventListener('DOMContentLoaded', completed)
        window.removeEventListener('load', completed)
        say('jQuery')
      }
      if (document.readyState === 'complete') setTimeout(completed)
      else { document.addEventListener('DOMContentLoaded', completed); window.addEventListener('load', completed) }
    </script>`,
  })
})

test('once, signals, removing, listening twice and objects that handle events mean what they mean', async ({ site }) => {
  await expectSame(site, {
    body: `<script {{held}}>
      const twice = () => say('twice'), removed = () => say('removed'), stop = new AbortController()
      addEventListener('load', twice); addEventListener('load', twice)
      addEventListener('load', removed, true); removeEventListener('load', removed, { capture: true })
      addEventListener('load', () => say('stopped'), { signal: stop.signal }); stop.abort()
      document.addEventListener('DOMContentLoaded', { handleEvent(event) { say('object', event.type, event.eventPhase) } }, { once: true })
      window.addEventListener('DOMContentLoaded', () => say('captured'), true)
      window.addEventListener('DOMContentLoaded', () => say('bubbled'))
      document.addEventListener('load', () => say('never'))
    </script>`,
  })
})

test('a listener that throws does not stop the next', async ({ site }) => {
  await expectSame(site, {
    body: `<script {{held}}>addEventListener('load', () => { throw new Error('of the service') }); addEventListener('load', () => say('next'))</script>`,
  })
})
