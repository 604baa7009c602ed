// pixel.localhost: one transparent pixel that recognises the browser again.

import { onePixel, thirdPartyCookie, tracker } from './tracker.ts'

export const pixel = tracker().get('/reach.gif', (context) =>
  context.body(onePixel, 200, { 'content-type': 'image/gif', 'set-cookie': thirdPartyCookie('reach', 395) }),
)
