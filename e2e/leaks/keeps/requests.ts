// Requests to the shop itself and to the payment service.

import type { Keep } from './keep.ts'

const fails = `const fails = async (run) => { try { return await run() } catch (error) { return [error.name, error.constructor.name, error instanceof Error] } }`

export const requests: readonly Keep[] = [
  {
    name: 'fetch of every kind',
    run: `const seen = []
      for (const answer of [await fetch('/echo?a'), await fetch(new URL('/echo?b', location)), await fetch(new Request('/echo?c', { method: 'PUT', headers: { 'x-own': '1' }, body: 'text' })), await fetch('echo?d', { method: 'POST', body: new URLSearchParams({ a: 1 }) }), await fetch({ toString: () => '/echo?e' }), await fetch('/echo?f', { keepalive: true, method: 'POST', body: new Blob(['b']) })]) { const { method, url, body, own } = await answer.json(); seen.push([method, url, body, own, answer.ok, answer.type, answer.url.slice(-7), answer.headers.get('content-type')]) } return seen`,
  },
  {
    name: 'fetch of data, blobs, what is missing and what is aborted',
    run: `${fails}; const abort = new AbortController(); const late = fails(() => fetch('/slow', { signal: abort.signal }))
      abort.abort()
      return [await (await fetch('data:,text')).text(), await (await fetch(URL.createObjectURL(new Blob(['blob'])))).text(), (await fetch('/files/none')).status, await late, await fails(() => fetch('http://me:secret@' + location.host)), await fails(() => fetch()), await fails(() => fetch('/echo', { method: 'GET', body: '1' }))]`,
  },
  {
    name: 'fetch of the payment service',
    run: `const answer = await fetch('{{pay}}/sum', { method: 'POST', body: '7' })
      return [answer.status, await answer.text(), answer.type]`,
  },
  {
    name: 'a stream',
    run: `const reader = (await fetch('/echo?stream')).body.pipeThrough(new TextDecoderStream()).getReader(); let text = ''
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value
      return [JSON.parse(text).url, reader instanceof ReadableStreamDefaultReader]`,
  },
  {
    name: 'XMLHttpRequest with its events',
    run: `const xhr = new XMLHttpRequest(), said = []
      for (const type of ['readystatechange', 'loadstart', 'load', 'loadend', 'error', 'abort', 'timeout']) xhr.addEventListener(type, (event) => said.push([type, xhr.readyState, event.loaded > 0, event.isTrusted]))
      xhr.upload.onload = () => said.push('upload'); xhr.open('POST', '/echo?x'); xhr.setRequestHeader('x-own', '2')
      xhr.responseType = 'json'; xhr.send('body'); await new Promise((done) => xhr.addEventListener('loadend', done))
      return [said, xhr.response.body, xhr.response.own, xhr.status, xhr.getResponseHeader('content-type'), xhr.responseURL.slice(-7)]`,
  },
  {
    name: 'XMLHttpRequest, synchronous, reused, aborted and subclassed',
    run: `class Own extends XMLHttpRequest { open(...args) { this.opened = args.length; super.open(...args) } } const xhr = new Own(), seen = []
      xhr.open('GET', '/echo?1', false); xhr.send(); seen.push(JSON.parse(xhr.responseText).url, xhr.opened)
      xhr.open('GET', '/echo?2', false); xhr.send(null); seen.push(JSON.parse(xhr.response).url); xhr.open('GET', '/slow')
      xhr.send(); xhr.onabort = () => seen.push('abort'); xhr.abort()
      const error = (run) => { try { run() } catch (e) { return e.name } }
      seen.push(xhr.readyState, error(() => xhr.send()), error(() => xhr.open('GET')), error(() => xhr.open('BAD METHOD', '/')), error(() => XMLHttpRequest()), error(() => XMLHttpRequest.prototype.send.call({})), xhr instanceof XMLHttpRequest)
      return seen`,
  },
  {
    name: 'a beacon',
    run: `const sent = [navigator.sendBeacon('/echo?beacon', 'text'), navigator.sendBeacon('/echo?form', new URLSearchParams('a=1')), navigator.sendBeacon('/echo?none')]
      let error; try { navigator.sendBeacon('mailto:shop') } catch (e) { error = e.name } await fetch('/echo?after')
      return [sent, error]`,
  },
  {
    name: 'an EventSource',
    run: `const source = new EventSource('/events'), seen = []
      await new Promise((done) => { source.onopen = () => seen.push('open ' + source.readyState); source.addEventListener('own', ({ data, lastEventId, origin }) => { seen.push(data, lastEventId, new URL(origin).hostname); done() }); source.onerror = done })
      source.close(); return [seen, source.readyState, source.url, source instanceof EventSource, EventSource.CLOSED]`,
  },
  {
    name: 'a WebSocket',
    run: `const socket = new WebSocket('/socket', ['own']), seen = []; socket.binaryType = 'arraybuffer'
      await new Promise((done) => { socket.onopen = () => seen.push('open', socket.protocol, socket.readyState); socket.onmessage = ({ data }) => { seen.push(data); socket.close(1000, 'bye') }; socket.onclose = ({ code, wasClean }) => { seen.push(code, wasClean); done() }; socket.onerror = () => seen.push('error'); setTimeout(done, 2000) })
      let error
      try { new WebSocket('ftp://' + location.hostname) } catch (e) { error = [e.name, e.message] } return [seen, socket.url.replace(/:\\d+/, ''), error, socket instanceof WebSocket, Object.getPrototypeOf(socket) === WebSocket.prototype, WebSocket.OPEN, Object.keys(WebSocket)]`,
  },
  {
    name: 'peers without a server',
    run: `const a = new RTCPeerConnection(), b = new RTCPeerConnection(), channel = a.createDataChannel('own')
      a.onicecandidate = ({ candidate }) => candidate && b.addIceCandidate(candidate)
      b.onicecandidate = ({ candidate }) => candidate && a.addIceCandidate(candidate); await a.setLocalDescription()
      await b.setRemoteDescription(a.localDescription); await b.setLocalDescription()
      await a.setRemoteDescription(b.localDescription)
      return [a.signalingState, b.signalingState, channel.label, a instanceof RTCPeerConnection, a.getConfiguration().iceServers.length]`,
  },
  {
    name: 'a font that a script loads',
    run: `${fails}; const face = new FontFace('own', 'url(/files/own.woff2)'); document.fonts.add(face)
      return [await fails(() => face.load()), face.status, document.fonts.has(face), face.family]`,
    files: { 'own.woff2': '' },
  },
  {
    name: 'what performance tells',
    run: `await fetch('/echo?timed')
      return performance.getEntriesByType('resource').filter(({ name }) => /echo|use.js/.test(name)).map(({ name, initiatorType, responseStatus }) => [name, initiatorType, responseStatus])`,
  },
]
