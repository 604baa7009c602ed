// What the third parties answer. Knows no visitor: whoever asks gets it.

/** One answer; without a `type` there is no content. */
export interface Answer {
  readonly type?: string
  readonly body?: string
}

const image = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle id="symbol" r="9"/></svg>'

/** Says to the site's server, as any code may, that it ran; and stores what trackers store. */
const code = (name: string): string => `
fetch('{{site}}/ran?{{id}}&${name}', { mode: 'no-cors' }).catch(() => {})
try { document.cookie = '_ad_ran=1; path=/' } catch {}`

const script = (text: string): Answer => ({ type: 'text/javascript', body: text })
const worker = `fetch('{{site}}/ran?{{id}}&worker.js', { mode: 'no-cors' }).catch(() => {})
addEventListener('fetch', () => {})`

/** By file name. */
const files: Readonly<Record<string, Answer>> = {
  'script.js': script(code('script.js')),
  'module.js': script(`${code('module.js')}\nexport default 1`),
  'import.js': script(`import './module.js?{{id}}'`),
  'worker.js': script(worker),
  'worklet.js': script(''),
  'frame.html': { type: 'text/html', body: `<!doctype html><title>frame</title><script>${code('frame.html')}</script>` },
  'frame.svg': { type: 'image/svg+xml', body: image.replace('<circle', `<script>${code('frame.svg')}</script><circle`) },
  'image.svg': { type: 'image/svg+xml', body: image },
  'symbols.svg': { type: 'image/svg+xml', body: image },
  'style.css': { type: 'text/css', body: '@import "imported.css?{{id}}"; body { background: url(image.svg?{{id}}) }' },
  'imported.css': { type: 'text/css', body: '' },
  'font.woff2': { type: 'font/woff2', body: '' },
  'audio.wav': { type: 'audio/wav', body: '' },
  'video.webm': { type: 'video/webm', body: '' },
  'track.vtt': { type: 'text/vtt', body: 'WEBVTT\n' },
  'manifest.json': { type: 'application/manifest+json', body: '{}' },
  'data.json': { type: 'application/json', body: '{}' },
  'rules.json': {
    type: 'application/speculationrules+json',
    body: '{"prefetch":[{"source":"list","eagerness":"immediate","urls":["frame.html?{{id}}"]}]}',
  },
  events: { type: 'text/event-stream', body: 'retry: 600000\n\n' },
}

/** What the third party answers for a path, for the load `id` of the site at `site`. */
export function answerOf(pathname: string, id: string, site: string): Answer {
  const { type, body } = files[pathname.slice(1)] ?? {}
  return type === undefined ? {} : { type, body: body?.replaceAll('{{site}}', site).replaceAll('{{id}}', id) ?? '' }
}
