// stats.localhost: an analytics script as they are: two cookies, two kinds of storage, a hit for every page.

import { tracker } from './tracker.ts'

const script = `(() => {
  (window.ran ||= []).push('stats')
  const { searchParams, origin } = new URL(document.currentScript.src)
  const id = crypto.randomUUID()
  const parent = location.hostname.split('.').slice(-2).join('.')
  document.cookie = '_tally_id=' + id + '; max-age=33696000; path=/; samesite=lax'
  document.cookie = '_tally_ses=' + Date.now() + '; max-age=1800; path=/; samesite=lax; domain=' + parent
  localStorage.setItem('tally_first', new Date().toISOString())
  sessionStorage.tally_pages = Number(sessionStorage.tally_pages || 0) + 1
  const hit = { site: searchParams.get('site'), goals: window.tallyGoals, page: location.pathname, id }
  fetch(origin + '/hit', { method: 'POST', mode: 'no-cors', keepalive: true, body: JSON.stringify(hit) }).catch(() => {})
})()`

export const stats = tracker()
  .get('/tally.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript' }))
  .post('/hit', (context) => context.body(null, 204))
