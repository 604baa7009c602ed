// partner.localhost: a tag that brings more tags with it, and a server that takes what our own server forwards.

import { tracker } from './tracker.ts'

const script = `(() => {
  (window.ran ||= []).push('partner')
  document.cookie = '_sommer=' + crypto.randomUUID() + '; max-age=7776000; path=/; samesite=lax'
  const ads = new URL('//ads.localhost:' + new URL(document.currentScript.src).port, location.href).origin
  const script = document.createElement('script')
  script.src = ads + '/bright.js'
  document.head.append(script)
  const pixel = document.createElement('img')
  pixel.alt = ''
  pixel.width = pixel.height = 1
  pixel.src = ads + '/sync.gif'
  document.body.append(pixel)
})()`

export const partner = tracker()
  .get('/tag.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript' }))
  .post('/leads', (context) => context.body(null, 204))
