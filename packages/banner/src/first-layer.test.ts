// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest'
import { firstLayer } from './first-layer.ts'

/** A rule of a layer as CSSOM gives it; happy-dom knows none. */
class LayerBlock {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** What is first where the page has sheets with these rules; an unreadable one is `undefined`. */
function firstOf(...sheets: (object[] | undefined)[]): string {
  const list = sheets.map((rules) => ({
    ownerNode: document.head,
    get cssRules() {
      if (!rules) throw new DOMException('of another host', 'SecurityError')
      return rules
    },
  }))
  Object.defineProperty(document, 'styleSheets', { configurable: true, value: list })
  return firstLayer()
}

beforeAll(() => Object.assign(globalThis, { CSSLayerBlockRule: LayerBlock }))

it.each([
  ['nothing where there is no layer', [[{ selectorText: 'a' }], []], ''],
  ['the name of a block', [[{ selectorText: 'a' }, new LayerBlock('base')]], 'base'],
  ['the first of a list', [[{ nameList: ['reset', 'base'] }]], 'reset'],
  ['the layer of an import', [[{ layerName: 'vendor' }, new LayerBlock('base')]], 'vendor'],
  ['the whole of a dotted name', [[new LayerBlock('a.b')]], 'a.b'],
  ['no name that belongs to something else', [[{ name: 'spin', cssText: '@keyframes spin {}' }]], ''],
  ['the next one after a layer without a name', [[new LayerBlock(''), { layerName: '' }], [new LayerBlock('base')]], 'base'],
  ['what comes after a sheet that nobody may read', [undefined, [new LayerBlock('base')]], 'base'],
])('gives %s', (_, sheets, name) => {
  expect(firstOf(...(sheets as object[][]))).toBe(name)
})

it('knows no sheet that a script has adopted, though the browser lists it', () => {
  const adopted = { ownerNode: null, cssRules: [new LayerBlock('askfirst')] }
  const value = [adopted, { ownerNode: document.head, cssRules: [new LayerBlock('base')] }]
  Object.defineProperty(document, 'styleSheets', { configurable: true, value })
  expect(firstLayer()).toBe('base')
})
