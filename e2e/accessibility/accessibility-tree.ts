// What assistive technology is told of a part of a page, as the browser tells it. Knows nothing about what is expected.

import type { Page } from 'playwright/test'

/** One node that is not ignored. */
export interface Node {
  readonly role: string
  readonly name: string
  /** The text on screen, of everything in it. */
  readonly text: string
  /** States and properties, each as text: `checked: 'true'`. */
  readonly properties: Readonly<Record<string, string>>
}

/** Of everything in what `ours` selects, in the order in which it is read. */
export async function accessibilityTree(page: Page, ours: string): Promise<Node[]> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('DOM.enable')
  const { root } = await browser.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await browser.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `:is(${ours}), :is(${ours}) *`,
  })
  const textOf = new Map<number, string>()
  for (const nodeId of nodeIds) {
    const { node } = await browser.send('DOM.describeNode', { nodeId, depth: -1 })
    textOf.set(node.backendNodeId, textIn(node))
  }
  const { nodes } = await browser.send('Accessibility.getFullAXTree')
  await browser.detach()
  return nodes
    .filter((node) => !node.ignored && textOf.has(node.backendDOMNodeId ?? 0))
    .map((node) => ({
      role: String(node.role?.value),
      name: String(node.name?.value ?? ''),
      text: textOf.get(node.backendDOMNodeId ?? 0) ?? '',
      properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, String(value.value)])),
    }))
}

interface DomNode {
  readonly nodeValue: string
  readonly children?: readonly DomNode[]
}

function textIn({ nodeValue, children = [] }: DomNode): string {
  return nodeValue + children.map(textIn).join('')
}
