// The site's page around a vector, and the site's script on it. Tags are as a developer writes them: nothing is edited.

import type { Vector } from './vector.ts'

/** How askfirst is put on a page: the first thing in the head. */
export const askfirstTag = '<script src="/askfirst.js"></script>'

/** The page's HTML with `first` as the first thing in its head, and with the words of the vector still in it. */
export function pageOf({ head = '', body = '' }: Vector, first: string): string {
  return `<!doctype html>
<html lang="en">
<head>
${first}
<meta charset="utf-8">
<title>leak</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main id="main"><p id="text">A page of the site.</p></main>
${body}
<script src="/vector.js?{{id}}"></script>
</body>
</html>
`
}

/**
 * What the site's script does: what the vector says, and at the end it tells the server. The end is when the vector has
 * settled, the page has loaded and been painted twice, and the browser has nothing left to do.
 */
export function scriptOf({ run = '' }: Vector): string {
  return `{
  const tell = fetch.bind(window)
  const patience = (promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 1500))])
  const loaded = document.readyState === 'complete' ? 0 : new Promise((resolve) => addEventListener('load', resolve))
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const ran = (async () => { ${run}
  })().catch((error) => console.warn('vector', error))
  patience(Promise.all([ran, loaded]))
    .then(() => patience(frame().then(frame)))
    .then(() => patience(new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }))))
    .then(() => tell('/done?{{id}}'))
}
`
}
