// Which cascade layer of the page comes first. Reads the site's style sheets, changes nothing in them.

/** What CSSOM gives for `@layer a, b;`, `@layer a {}` and `@import url() layer(a)`, beside all other rules. */
type LayerRule = CSSRule & Partial<Pick<CSSLayerStatementRule, 'nameList'> & Pick<CSSImportRule, 'layerName'>>

/**
 * Its full name, empty where there is none. What is important in it overrules everything that is important elsewhere,
 * so it is the only place where nothing of the site can overrule us. Not found are layers without a name, and those in
 * sheets that have not arrived or that the browser lets nobody read.
 * Source: CSS Cascading and Inheritance 5, section 6.4.
 */
export function firstLayer(): string {
  for (const sheet of document.styleSheets)
    try {
      // WebKit lists here what scripts have adopted too, ours among it, in which a layer would overrule ours; nothing owns those.
      for (const rule of (sheet.ownerNode && sheet.cssRules) as Iterable<LayerRule>) {
        const name = rule instanceof CSSLayerBlockRule ? rule.name : (rule.nameList?.[0] ?? rule.layerName)
        if (name) return name
      }
    } catch {
      // Of another host, or adopted.
    }
  return ''
}
