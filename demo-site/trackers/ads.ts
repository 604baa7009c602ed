// ads.localhost: what the partner's tag inserts; no page of the company names it.

import { onePixel, thirdPartyCookie, tracker } from './tracker.ts'

const script = `(() => {
  (window.ran ||= []).push('ads')
  const parent = location.hostname.split('.').slice(-2).join('.')
  document.cookie = '_bright=' + crypto.randomUUID() + '; max-age=7776000; path=/; samesite=lax; domain=' + parent
  localStorage.bright_segments = 'heating,family'
})()`

export const ads = tracker()
  .get('/bright.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript' }))
  .get('/sync.gif', (context) =>
    context.body(onePixel, 200, { 'content-type': 'image/gif', 'set-cookie': thirdPartyCookie('bright_uid', 365) }),
  )
