// What report mode may have counted: a closed list, so that nobody can fill the store with words.

/** What loads or stores something, as the blocker names it. */
const known = new Set(
  // What is not an element.
  'cookie storage local session indexeddb cache file bucket request style window socket worker'.split(' ').concat(
    // HTML, then SVG.
    'script iframe frame img source picture video audio track link meta base object embed input form a area body table td th'.split(
      ' ',
    ),
    'svg image use feimage path rect circle ellipse line polyline polygon text g'.split(' '),
  ),
)

/** `what` where it is one of ours, else `other`: a page may have elements that nobody has heard of. */
export function surfaceOf(what: string): string {
  return known.has(what) ? what : 'other'
}
