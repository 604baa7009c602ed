// What a script that is the first of the page tries against a gap. Knows nothing about browsers; each is the text of a script.

/** Takes the address from whatever names another host, and removes it, as soon as there is an element. */
const removesElements = `
new MutationObserver((changes) => {
  const foreign = /ads|unlisted/
  for (const { addedNodes } of changes)
    for (const added of addedNodes)
      for (const node of added.nodeType === 1 ? [added, ...added.querySelectorAll('*')] : []) {
        const names = node.getAttributeNames().filter((name) => foreign.test(node.getAttribute(name)))
        for (const name of names) node.removeAttribute(name)
        if (names.length || (node.localName === 'style' && foreign.test(node.textContent))) node.remove()
      }
}).observe(document, { childList: true, subtree: true })`

/** Makes text of the whole page: there never is an element. */
const makesNoElements = "document.write('<plaintext hidden>')"

/** Deletes what names another host from the site's own style sheets, as soon as they are there. */
const deletesRules = `
const clean = () => {
  for (const sheet of document.styleSheets)
    try {
      for (let i = sheet.cssRules.length; i--; ) if (/ads|unlisted/.test(sheet.cssRules[i].cssText)) sheet.deleteRule(i)
    } catch {}
}
new MutationObserver(clean).observe(document, { childList: true, subtree: true })
addEventListener('load', clean, true)
const often = () => { clean(); requestAnimationFrame(often) }
often()`

/** The same in every document that the page makes of a text; as a file there too, as WebKit reads ahead only where it waits for one. */
const makesNoElementsInTexts = `
const make = URL.createObjectURL
const first = '<script src="' + make(new Blob([${JSON.stringify(makesNoElements)}])) + '"></' + 'script>'
URL.createObjectURL = (blob) => make(new Blob([first, blob], blob))`

const afterwards = { 'removes such elements': removesElements }

/** The scripts by what they do, by what a gap is called before its colon. */
export const tries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'preload scanner': { ...afterwards, 'lets no element exist': makesNoElements },
  'preload scanner of a text': { 'lets no element exist in it': makesNoElementsInTexts },
  'response header': { ...afterwards, 'lets no element exist': makesNoElements },
  // The parser has the element load as it inserts it, a moment before any observer is told.
  parser: afterwards,
  'style sheet of the site': { 'deletes such rules': deletesRules },
}

/** Those against `gap`; none where it is proven in another way. */
export function triesOf(gap: string): [act: string, script: string][] {
  return Object.entries(tries[gap.split(':')[0] ?? ''] ?? {})
}
