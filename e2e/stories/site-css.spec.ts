// The site's CSS cannot break askfirst, and askfirst's cannot touch the site: with style sheets that sites really have, and with
// hostile ones.

import { expect, type Page, test } from 'playwright/test'
import { type OwnSite, sameFonts, startOwnSite } from '../own-site.ts'
import { control } from '../visitor.ts'

const hostile = '*, *::before, *::after { all: unset !important; font-size: 40px !important; content: "!" !important }'
const sheet = (file: string) => `<link rel="stylesheet" href="/css/${file}">`

/** What stands in the head of a page, by name. */
const sites = {
  bootstrap: sheet('bootstrap/dist/css/bootstrap.css'),
  bulma: sheet('bulma/css/bulma.css'),
  foundation: sheet('foundation-sites/dist/css/foundation.css'),
  pico: sheet('@picocss/pico/css/pico.css'),
  materialize: sheet('materialize-css/dist/css/materialize.css'),
  'tailwind preflight': sheet('tailwindcss/preflight.css'),
  normalize: sheet('normalize.css/normalize.css'),
  hostile: `<style>${hostile}</style>`,
  'hostile in a layer': `<style>@layer reset { ${hostile} }</style>`,
  'hostile in the second layer': `<style>@layer theme, reset; @layer reset { ${hostile} }</style>`,
  // The remedy that packages/banner/README.md gives; without its first words this overrules us.
  'hostile in a layer without a name, which ours is named before': `<style>@layer askfirst; @layer { ${hostile} }</style>`,
} as const

// Where and how large the frame is, is the site's own doing; what is over it is ours.
const at = 'position: absolute; z-index: 1; left: 40px; top: 40px; width: 500px; height: 300px; border: 0; display: block'
const important = (style: string) => style.replace(/;|$/g, ' !important$&')
const body = `<header class="top bar"><h1>A page</h1></header><main id="main"><p class="links">Words, <a href="/">a link</a></p>
<p><button class="buttons box">A button</button> <input type="checkbox"> <input value="x"></p>
<dl><dt>A</dt><dd>B</dd></dl><table><caption>C</caption><tr><th>D</th><td>E</td></tr></table><details><summary>F</summary>G</details></main>
<div style="${important(at)}"><iframe data-askfirst="video" data-src="http://video.localhost/film" title="A film"
style="${important(at.replaceAll('40px', '0'))}"></iframe></div>`

/** Less of each side than this, the page may be seen: beside a rounded corner, or through half a pixel. */
const edge = 6

/** Curves come out a little differently where the page behind them is drawn in other parts; 9 has been seen, of 255. */
const rounding = 16

/** Every box of a layer, from its own corner, and a picture of all but its edge. */
async function drawn(page: Page, layer: string) {
  const boxes = await page.locator(layer).evaluate((top) => {
    const { left, top: upper } = top.getBoundingClientRect()
    return [top, ...top.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [
        element.localName,
        element.className,
        ...[x - left, y - upper, width, height].map((length) => Math.round(length * 8) / 8),
      ]
    })
  })
  const { x, y, width, height } = (await page.locator(layer).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const clip = { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge }
  return { boxes, picture: await page.screenshot({ clip, animations: 'disabled' }) }
}

/** The first layer, the placeholder, the first layer again when the widget's style sheet has come, and the preferences. */
async function layersAt(page: Page, url: string) {
  await page.goto(url)
  await control(page, 'accept-all').waitFor()
  await page.evaluate(() => document.fonts.ready)
  const banner = await drawn(page, '#askfirst .ask')
  await page.locator('askfirst-embed').waitFor()
  const placeholder = await drawn(page, 'askfirst-embed')
  await control(page, 'preferences').click()
  await control(page, 'save').waitFor()
  // What it is over looks different.
  await page.mouse.move(0, 0)
  const preferences = await drawn(page, '#askfirst dialog')
  await page.keyboard.press('Escape')
  await expect(control(page, 'save')).toHaveCount(0)
  return { banner, placeholder, preferences, again: await drawn(page, '#askfirst .ask') }
}

/** By how much two pictures differ where they differ most, of 255; all of it where their sizes do. Leaves the page. */
async function largestDifference(page: Page, ...pictures: readonly Buffer[]): Promise<number> {
  await page.goto('about:blank')
  return page.evaluate(
    async (encoded) => {
      const [one, other] = await Promise.all(
        encoded.map(async (text) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob())
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D
          canvas.drawImage(image, 0, 0)
          return canvas.getImageData(0, 0, image.width, image.height)
        }),
      )
      if (!one || !other || one.width !== other.width || one.height !== other.height) return 255
      return one.data.reduce((most, value, at) => Math.max(most, Math.abs(value - (other.data[at] ?? 0))), 0)
    },
    pictures.map((picture) => picture.toString('base64')),
  )
}

/** All computed styles of the site's own elements. */
function stylesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll(':not(.askfirst, .askfirst *, iframe)')].map((element) => {
      const style = getComputedStyle(element)
      return [...style].map((name) => `${element.localName} ${name}: ${style.getPropertyValue(name)}`).join('\n')
    }),
  )
}

let own: OwnSite
let plain: Awaited<ReturnType<typeof layersAt>>

test.beforeAll(async ({ browser }) => {
  own = await startOwnSite()
  const font = `<style>${sameFonts}</style>`
  own.put('/plain', { head: font, body })
  for (const [name, head] of Object.entries(sites)) {
    own.put(`/${name}`, { head: font + head, body })
    own.put(`/${name}/bare`, { head: font + head, body, isBare: true })
  }
  const page = await browser.newPage()
  plain = await layersAt(page, `${own.url}/plain`)
  await page.close()
})
test.afterAll(() => own.close())

test('the widget’s style sheet changes nothing of the first layer', () => {
  expect(plain.again.boxes).toEqual(plain.banner.boxes)
})

for (const name of Object.keys(sites)) {
  test(`${name}: every layer is as it is without`, async ({ page }) => {
    const layers = await layersAt(page, `${own.url}/${name}`)
    for (const layer of ['banner', 'placeholder', 'preferences'] as const) {
      expect(layers[layer].boxes, layer).toEqual(plain[layer].boxes)
      const difference = await largestDifference(page, layers[layer].picture, plain[layer].picture)
      expect(difference, `the picture of the ${layer}`).toBeLessThanOrEqual(rounding)
    }
  })

  test(`${name}: the site’s own elements are as they are without askfirst`, async ({ page }) => {
    await page.goto(`${own.url}/${name}/bare`)
    const bare = await stylesOf(page)
    await layersAt(page, `${own.url}/${name}`)
    expect(await stylesOf(page)).toEqual(bare)
  })
}
