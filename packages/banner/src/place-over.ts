// One element exactly over another, wherever the site's layout puts that one. Knows nothing about consent.

/** Where rules can be added: a style sheet, or a layer in one. */
export type RuleList = Pick<CSSGroupingRule, 'cssRules' | 'insertRule'>

let count = 0

/** Below this, in pixels, there is no room to explain anything, and nothing that a visitor would miss. */
const smallest = 40

/**
 * Keeps `box` over `frame`, both in size and place, while the layout around them changes. Sizes go into
 * `rules`, because a style attribute would break a strict CSP. A frame too small to hold words gets no box: those are
 * there for tracking. Returns the function that takes the box away; the focus goes to what it was over.
 */
export function placeOver(frame: HTMLElement, box: HTMLElement, rules: RuleList): () => void {
  box.id = `askfirst-${++count}`
  const rule = rules.cssRules[rules.insertRule(`#${box.id}{}`)] as CSSStyleRule
  const set = (name: string, value: string) => rule.style.setProperty(name, value, 'important')
  const place = () => {
    const { width, height, left, top } = frame.getBoundingClientRect()
    set('visibility', Math.min(width, height) < smallest ? 'hidden' : 'inherit')
    set('width', `${width}px`)
    set('height', `${height}px`)
    // The box stands where it would without an inset, right after the frame; what is missing is a constant.
    set('translate', 'none')
    const at = box.getBoundingClientRect()
    set('translate', `${left - at.left}px ${top - at.top}px`)
  }
  frame.after(box)
  // An image or object without an address is a piece of text to the browser, of no size.
  if (getComputedStyle(frame).display === 'inline')
    rules.insertRule(`:has(+#${box.id}){display:inline-block!important;overflow:hidden!important}`)
  const observer = new ResizeObserver(place)
  observer.observe(frame)
  observer.observe(document.documentElement)
  return () => {
    const hadFocus = box.contains(document.activeElement)
    observer.disconnect()
    box.remove()
    if (hadFocus) frame.focus()
  }
}
