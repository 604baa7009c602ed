// Where a visitor is on a page and what they have written there, from before a reload that askfirst makes to after it: of what a script
// reloads, Chromium keeps neither. Knows nothing of why.

/** Where it stands in sessionStorage for as long as the reload takes. */
export const placeKey = 'askfirst.place'

/** What nobody else is to read, and what no script may write. */
const secret = /,(password|file|hidden),|,cc-/

type Field = Record<string, unknown> & Element

/** What a visitor changes, of whatever has it. */
const changed = ['value', 'checked', 'selected']

/** All that a visitor can change, by what tells each of them apart; a page that comes again has the same in the same order. */
function fields(): readonly (readonly [name: string, field: Field])[] {
  return [...document.querySelectorAll<Field>('input,textarea,option')].map((field) => [
    ['localName', 'type', 'autocomplete', 'name', 'id'].map((key) => field[key]).join(),
    field,
  ])
}

/** Keeps it for the reload. */
export function keepPlace(area: Storage | undefined): void {
  const states = fields().map(([name, field]) => [name, !secret.test(name) && changed.map((key) => field[key])])
  // A full store: then the visitor begins at the top.
  try {
    area?.setItem(placeKey, JSON.stringify([location.href, scrollX, scrollY, states]))
  } catch {}
}

/** Takes it out, and puts the visitor back as soon as the page is there. */
export function restorePlace(area: Storage | undefined): void {
  const text = area?.getItem(placeKey)
  if (!text) return
  area?.removeItem(placeKey)
  const restore = (): void => {
    const [address, x, y, states] = JSON.parse(text)
    if (address !== location.href) return
    for (const [i, [name, field]] of fields().entries()) {
      const [known, state] = states[i] ?? []
      if (known !== name || !state) continue
      const differ = changed.filter((key, at) => key in field && field[key] !== state[at])
      for (const key of differ) field[key] = state[changed.indexOf(key)]
      // Whoever listens to a visitor hears of it.
      if (differ[0]) for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
    }
    scrollTo(x, y)
  }
  if (document.readyState === 'complete') restore()
  else addEventListener('load', restore)
}
