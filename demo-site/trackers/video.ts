// video.localhost: a film in a frame, with a cookie that counts its viewers.

import { html } from 'hono/html'
import { thirdPartyCookie, tracker } from './tracker.ts'

const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Film: how a heat pump is serviced</title>
<style>
  html, body { margin: 0; height: 100%; background: #0d1b2a }
  svg { display: block; width: 100%; height: 100% }
  .light { fill: none; stroke: #57e0b5; stroke-width: 18; opacity: .55; animation: drift 9s ease-in-out infinite alternate }
  .light + .light { stroke: #8f7bea; animation-duration: 13s }
  @keyframes drift { to { transform: translateX(50px) } }
  @media (prefers-reduced-motion: reduce) { .light { animation: none } }
</style>
<svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice" role="img" aria-label="Northern lights over a roof">
  <path class="light" d="M-40 150c120-100 190 60 330-30s230-70 390 10"/>
  <path class="light" d="M-40 110c150-40 220 70 340 0s240 40 380-50"/>
  <path d="M0 360V290l170-80 170 80 120-50 180 80v40z" fill="#1b2b3a"/>
  <path d="M300 150l60 34-60 34z" fill="#fff"/>
</svg>
<script>try { localStorage.setItem('player_volume', '0.8') } catch {}</script>
</html>`

export const video = tracker().get('/embed/:film', (context) => {
  context.header('set-cookie', thirdPartyCookie('viewer', 182))
  return context.html(page)
})
