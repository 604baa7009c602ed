// maps.localhost: a map in a frame that asks where the visitor is, and tells its server.

import { html } from 'hono/html'
import { tracker } from './tracker.ts'

const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Map of the area we serve</title>
<style>
  html, body { margin: 0; height: 100%; background: #cfe3d4 }
  svg { display: block; width: 100%; height: 100% }
  path { fill: none; stroke: #f7f3e8; stroke-width: 7; stroke-linecap: round }
  .water { fill: #9cc4dd; stroke: none }
  circle { fill: #0b5563; stroke: #fff; stroke-width: 4 }
</style>
<svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice" role="img" aria-label="Map with our office by the harbour">
  <path class="water" d="M0 0h640v70c-90 40-170-30-260 20s-110 90-210 70S60 110 0 150z"/>
  <path d="M0 230c120-60 220 40 330-10s190-90 310-40M210 360c30-80 10-130 90-190M440 360c-20-90 40-130 30-190"/>
  <circle cx="320" cy="196" r="13"/>
</svg>
<script>
  try { localStorage.setItem('last_place', 'Odense') } catch {}
  navigator.geolocation.getCurrentPosition(
    (found) => fetch('/position', { method: 'POST', body: found.coords.latitude + ',' + found.coords.longitude }).catch(() => {}),
    () => {},
  )
</script>
</html>`

export const maps = tracker()
  .get('/embed', (context) => context.html(page))
  .post('/position', (context) => context.body(null, 204))
