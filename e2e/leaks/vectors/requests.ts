// Requests and connections that scripts make without an element. Knows nothing about what holds them.

import type { Surface, Vector } from '../vector.ts'

const fresh = `const fresh = () => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow }`

/** What `url` stands for: an address of a third party. */
const ways: readonly [way: string, run: string][] = [
  ['fetch of a string', `await fetch(url)`],
  ['fetch of a URL', `await fetch(new URL(url))`],
  ['fetch of a Request', `await fetch(new Request(url))`],
  ['fetch of a cloned Request', `await fetch(new Request(url).clone())`],
  ['fetch of a Request made of a Request', `await fetch(new Request(new Request(url), { method: 'POST', body: '1' }))`],
  ['fetch of an object', `await fetch({ toString: () => url })`],
  ['fetch of an address without a scheme', `await fetch(url.replace('http:', ''))`],
  ['fetch of an address with backslashes', `await fetch(url.replace('http://', '/\\\\\\\\'))`],
  ['fetch of an address with tabs and line breaks', `await fetch(url.replace('http://', ' ht\\ttp:/\\n/'))`],
  [
    'fetch of an address with a user name',
    `await new Promise((done) => { const xhr = new XMLHttpRequest(); xhr.open('GET', url, true, 'leak.localhost', '1'); xhr.onloadend = done; xhr.send() })`,
  ],
  ['fetch of a host in capitals', `await fetch(url.replace('ads', 'ADS'))`],
  ['fetch of a host with a full stop at the end', `await fetch(url.replace('.localhost', '.localhost.'))`],
  ['fetch of an object whose url is the site’s', `await fetch({ url: '/own', toString: () => url })`],
  ['fetch of a URL whose url is the site’s', `await fetch(Object.assign(new URL(url), { url: location.href }))`],
  [
    'fetch of a Request whose url says something else',
    `await fetch(Object.defineProperty(new Request(url), 'url', { value: location.href }))`,
  ],
  [
    'fetch of an object that reads differently each time',
    `let n = 0; const address = { toString: () => (n++ ? url : '/none') }; await fetch(address)
      if (n === 1) await fetch(address)`,
  ],
  [
    'fetch below a base element',
    `const base = document.createElement('base'); base.href = url; document.head.append(base)
      await fetch('data.json?{{id}}')`,
  ],
  ['fetch with keepalive', `await fetch(url, { keepalive: true, method: 'POST', body: '1' })`],
  ['fetch with no-cors', `await fetch(url, { mode: 'no-cors' })`],
  ['fetch by Reflect.apply', `await Reflect.apply(window.fetch, undefined, [url])`],
  ['fetch of self', `await self.fetch.call(self, url)`],
  ['fetch of a fresh realm', `await fresh().fetch(url)`],
  ['fetch of a fresh realm’s Request', `await fetch(new (fresh().Request)(url))`],
  [
    'fetch of what has the prototype of a Request, and reads differently each time',
    `let n = 0; const fake = Object.setPrototypeOf({ toString: () => (n++ ? url : '/none') }, Request.prototype)
    await fetch(fake); if (n === 1) await fetch(fake)`,
  ],
  ['fetchLater', `fetchLater(url, { activateAfter: 0 })`],
  ['fetchLater of a Request', `fetchLater(new Request(url), { activateAfter: 0 })`],
  ['XMLHttpRequest', `await sent((xhr) => xhr.open('GET', url))`],
  ['XMLHttpRequest with a URL', `await sent((xhr) => xhr.open('GET', new URL(url)))`],
  ['XMLHttpRequest, synchronous', `const xhr = new XMLHttpRequest(); xhr.open('GET', url, false); xhr.send()`],
  [
    'XMLHttpRequest by its prototype',
    `await sent((xhr) => XMLHttpRequest.prototype.open.call(xhr, 'POST', url), new (class extends XMLHttpRequest {})())`,
  ],
  [
    'XMLHttpRequest opened for the site and then for another',
    `await sent((xhr) => { xhr.open('GET', '/own'); xhr.open('GET', url) })`,
  ],
  [
    'XMLHttpRequest with an address that reads differently each time',
    `let n = 0; const address = { toString: () => (n++ ? url : '/none') }
     await sent((xhr) => xhr.open('GET', address)); if (n === 1) await sent((xhr) => xhr.open('GET', address))`,
  ],
  ['XMLHttpRequest of a fresh realm', `await sent((xhr) => xhr.open('GET', url), new (fresh().XMLHttpRequest)())`],
  [
    'XMLHttpRequest sent by a fresh realm’s prototype',
    `const xhr = new XMLHttpRequest(); xhr.open('GET', url); fresh().XMLHttpRequest.prototype.send.call(xhr)
      await new Promise((done) => { xhr.onloadend = done; setTimeout(done, 300) })`,
  ],
  [
    'XMLHttpRequest opened by a fresh realm’s prototype',
    `const { open } = fresh().XMLHttpRequest.prototype; await sent((xhr) => open.call(xhr, 'GET', url))`,
  ],
  ['sendBeacon', `navigator.sendBeacon(url, '1')`],
  ['sendBeacon with a URL', `navigator.sendBeacon(new URL(url))`],
  ['sendBeacon of the prototype', `Navigator.prototype.sendBeacon.call(navigator, url)`],
  [
    'sendBeacon when the page is left',
    `addEventListener('pagehide', () => navigator.sendBeacon(url)); dispatchEvent(new Event('pagehide'))`,
  ],
  ['sendBeacon of a fresh realm', `fresh().navigator.sendBeacon(url)`],
  ['FontFace', `await new FontFace('ad', 'url({{third}}/font.woff2?{{id}})').load()`],
  [
    'FontFace of a fresh realm',
    `const w = fresh(); const face = new w.FontFace('ad', 'url({{third}}/font.woff2?{{id}})'); w.document.fonts.add(face)
      await face.load()`,
  ],
]

const sockets: readonly [way: string, run: string][] = [
  ['WebSocket', `await opened(new WebSocket('{{third}}/socket?{{id}}'.replace('http', 'ws')))`],
  ['WebSocket with an address of http', `await opened(new WebSocket('{{third}}/socket?{{id}}'))`],
  ['WebSocket with a URL', `await opened(new WebSocket(new URL('{{third}}/socket?{{id}}'.replace('http', 'ws'))))`],
  [
    'WebSocket by Reflect.construct',
    `await opened(Reflect.construct(WebSocket, ['{{third}}/socket?{{id}}'.replace('http', 'ws')]))`,
  ],
  ['WebSocket by a subclass', `await opened(new (class extends WebSocket {})('{{third}}/socket?{{id}}'.replace('http', 'ws')))`],
  [
    'WebSocket by the constructor of the prototype',
    `await opened(new WebSocket.prototype.constructor('{{third}}/socket?{{id}}'.replace('http', 'ws')))`,
  ],
  ['WebSocket of a fresh realm', `await opened(new (fresh().WebSocket)('{{third}}/socket?{{id}}'.replace('http', 'ws')))`],
  ['WebSocketStream', `await new WebSocketStream('{{third}}/socket?{{id}}'.replace('http', 'ws')).opened`],
  ['EventSource', `await opened(new EventSource('{{third}}/events?{{id}}'))`],
  ['EventSource with credentials', `await opened(new EventSource('{{third}}/events?{{id}}', { withCredentials: true }))`],
  [
    'EventSource by the constructor of the prototype',
    `await opened(new EventSource.prototype.constructor('{{third}}/events?{{id}}'))`,
  ],
  ['EventSource of a fresh realm', `await opened(new (fresh().EventSource)('{{third}}/events?{{id}}'))`],
  ['RTCPeerConnection with a stun server', `await gathered(new RTCPeerConnection({ iceServers: [{ urls: 'stun:{{udp}}' }] }))`],
  [
    'webkitRTCPeerConnection with a stun server',
    `await gathered(new webkitRTCPeerConnection({ iceServers: [{ urls: ['stun:{{udp}}'] }] }))`,
  ],
  [
    'RTCPeerConnection with a turn server',
    `await gathered(new RTCPeerConnection({ iceServers: [{ urls: 'turn:{{udp}}', username: 'a', credential: 'a' }] }))`,
  ],
  [
    'RTCPeerConnection with a turn server over TCP',
    `await gathered(new RTCPeerConnection({ iceServers: [{ urls: 'turn:{{connect}}?transport=tcp'.replace('http://', ''), username: 'a', credential: 'a' }] }))`,
  ],
  [
    'RTCPeerConnection with a server that is set later',
    `const peer = new RTCPeerConnection(); peer.setConfiguration({ iceServers: [{ urls: 'stun:{{udp}}' }] })
      await gathered(peer)`,
  ],
  [
    'RTCPeerConnection of a fresh realm',
    `await gathered(new (fresh().RTCPeerConnection)({ iceServers: [{ urls: 'stun:{{udp}}' }] }))`,
  ],
  [
    'RTCPeerConnection with a candidate of a third party',
    `const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()]
     here.createDataChannel('ad')
     await here.setLocalDescription(); await there.setRemoteDescription(here.localDescription)
     await there.setLocalDescription(); await here.setRemoteDescription(there.localDescription)
     await here.addIceCandidate({ candidate: 'candidate:1 1 udp 2122260223 127.0.0.1 ' + '{{udp}}'.split(':')[1] + ' typ host', sdpMLineIndex: 0 })
     await new Promise((done) => setTimeout(done, 500))`,
  ],
]

const helpers = `${fresh}
const sent = (open, xhr = new XMLHttpRequest()) => new Promise((done) => { xhr.onloadend = done; open(xhr); xhr.send() })
const opened = (socket) => new Promise((done) => { socket.onopen = socket.onerror = done })
const gathered = async (peer) => {
  peer.createDataChannel('ad')
  await peer.setLocalDescription()
  await new Promise((done) => { peer.onicecandidate = ({ candidate }) => { if (!candidate) done() }; setTimeout(done, 700) })
}`

function vector(name: string, surface: Surface, run: string): Vector {
  return { name, surface, run: `const url = '{{third}}/data.json?{{id}}'; ${helpers}\n${run}` }
}

export const requests: readonly Vector[] = [
  ...ways.map(([way, run]) => vector(way, 'request', run)),
  ...sockets.map(([way, run]) => vector(way, 'socket', run)),
  ...(['fetch(url)', 'sent((xhr) => xhr.open("GET", url))', 'navigator.sendBeacon(url)'] as const).map(
    (run): Vector => ({
      name: `${run.split('(')[0]} to a host that nobody declares`,
      surface: 'request',
      run: `const url = '{{unlisted}}/data.json?{{id}}'; ${helpers}\nawait ${run}`,
    }),
  ),
]
