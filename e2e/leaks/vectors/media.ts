// Video, audio, posters and tracks.

import type { Vector } from '../vector.ts'

const film = '{{third}}/video.webm?{{id}}'
const sound = '{{third}}/audio.wav?{{id}}'
const poster = '{{third}}/image.svg?{{id}}'
const track = '{{third}}/track.vtt?{{id}}'

const written: readonly Omit<Vector, 'surface'>[] = [
  { name: 'video src', body: `<video src="${film}"></video>` },
  {
    name: 'video src of a host that nobody declares',
    body: '<video src="{{unlisted}}/video.webm?{{id}}"></video>',
  },
  { name: 'video with source', body: `<video><source src="${film}" type="video/webm"></video>` },
  { name: 'video poster', body: `<video poster="${poster}"></video>`, gap: 'preload scanner: image' },
  { name: 'audio src', body: `<audio src="${sound}"></audio>` },
  { name: 'audio with source', body: `<audio><source src="${sound}"></audio>` },
  { name: 'track src', body: `<video crossorigin src="data:,"><track default src="${track}"></video>` },
]

const make = `const video = document.createElement('video');`
const insert = 'document.body.append(video);'

const made: Readonly<Record<string, string>> = {
  'video.src': `${make} video.src = '${film}'`,
  'video.poster': `${make} video.poster = '${poster}'; ${insert}`,
  'video poster by setAttribute': `${make} video.setAttribute('poster', '${poster}'); ${insert}`,
  'video src by setAttribute': `${make} video.setAttribute('src', '${film}')`,
  'video src by attribute node': `${make} const node = document.createAttribute('src'); node.value = '${film}'; video.setAttributeNode(node)`,
  'new Audio(address)': `new Audio('${sound}')`,
  'new Audio(address of a host that nobody declares)': `new Audio('{{unlisted}}/audio.wav?{{id}}')`,
  'new Audio().src': `new Audio().src = '${sound}'`,
  'source.src by script': `${make} const source = document.createElement('source'); source.src = '${film}'; video.append(source)`,
  'source.src, then load()': `${make} const source = document.createElement('source'); video.append(source); source.src = '${film}'; video.load()`,
  'source src by setAttributeNS': `${make} const source = document.createElement('source'); source.setAttributeNS(null, 'src', '${film}'); video.append(source)`,
  'track.src by script': `${make} video.crossOrigin = ''; const track = document.createElement('track'); track.default = true; track.src = '${track}'; video.append(track); ${insert} track.track.mode = 'showing'`,
  'track src by attribute node': `${make} video.crossOrigin = ''; const track = document.createElement('track'); const node = document.createAttribute('src'); node.value = '${track}'; track.setAttributeNode(node); video.append(track); ${insert} track.track.mode = 'hidden'`,
}

export const media: readonly Vector[] = [
  ...written.map((vector): Vector => ({ ...vector, surface: 'media' })),
  ...Object.entries(made).map(([name, run]): Vector => ({ name, surface: 'media', run })),
]
