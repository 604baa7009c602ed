// Frames that show a third party, or whose own text loads one.

import type { Vector } from '../vector.ts'

const page = '{{third}}/frame.html?{{id}}'
const inner = `<script src='{{third}}/script.js?{{id}}'></script>`

const written: Readonly<Record<string, string>> = {
  'iframe src': `<iframe src="${page}"></iframe>`,
  'iframe src of a host that nobody declares': '<iframe src="{{unlisted}}/frame.html?{{id}}"></iframe>',
  'iframe loading=lazy': `<iframe loading="lazy" src="${page}"></iframe>`,
  'iframe sandbox': `<iframe sandbox="allow-scripts" src="${page}"></iframe>`,
  'iframe credentialless': `<iframe credentialless src="${page}"></iframe>`,
  'iframe srcdoc with a script': `<iframe srcdoc="${inner}"></iframe>`,
  'iframe srcdoc with an image': `<iframe srcdoc="<img src='{{third}}/image.svg?{{id}}'>"></iframe>`,
  'iframe srcdoc with a frame': `<iframe srcdoc="<iframe src='${page}'></iframe>"></iframe>`,
  'iframe src=data: with a script': `<iframe src="data:text/html,${inner}"></iframe>`,
  'iframe src=javascript: with a script': `<iframe src="javascript:'${inner.replaceAll("'", '')}'"></iframe>`,
  'iframe in SVG': `<svg><foreignObject width="9" height="9"><iframe src="${page}"></iframe></foreignObject></svg>`,
  'iframe in a hidden element': `<div hidden><iframe src="${page}"></iframe></div>`,
  'link that opens in a frame': `<iframe name="box"></iframe><a id="go" target="box" href="${page}">go</a><script>document.getElementById('go').click()</script>`,
}

/** The parser has these load as it inserts them; whatever they show has not run by then. */
const inserted = /^<iframe (sandbox[^ ]* |credentialless )?src="\{\{|^<(svg|div hidden)>/

const make = `const frame = document.createElement('iframe');`
const insert = 'document.body.append(frame);'

const made: Readonly<Record<string, string>> = {
  'iframe.src': `${make} frame.src = '${page}'; ${insert}`,
  'iframe.src of a host that nobody declares': `${make} frame.src = '{{unlisted}}/frame.html?{{id}}'; ${insert}`,
  'iframe.src after it is in the page': `${make} ${insert} frame.src = '${page}'`,
  'iframe.setAttribute': `${make} frame.setAttribute('src', '${page}'); ${insert}`,
  'iframe.setAttributeNS': `${make} frame.setAttributeNS(null, 'src', '${page}'); ${insert}`,
  'iframe src by attribute node': `${make} frame.setAttribute('src', 'about:blank'); frame.getAttributeNode('src').value = '${page}'; ${insert}`,
  'iframe src by attribute node after it is in the page': `${make} frame.src = 'about:blank'; ${insert} frame.attributes.src.value = '${page}'`,
  'iframe.srcdoc': `${make} frame.srcdoc = "${inner}"; ${insert}`,
  'iframe srcdoc by setAttribute': `${make} frame.setAttribute('srcdoc', "${inner}"); ${insert}`,
  'iframe srcdoc by attribute node': `${make} const node = document.createAttribute('srcdoc'); node.value = "${inner}"; frame.setAttributeNode(node); ${insert}`,
  'iframe src=blob: with a script': `${make} frame.src = URL.createObjectURL(new Blob(["${inner}"], { type: 'text/html' })); ${insert}`,
  'iframe src=data: by script': `${make} frame.src = "data:text/html,${inner}"; ${insert}`,
  'iframe src=javascript: by script': `${make} frame.src = "javascript:parent.document.head.append(Object.assign(parent.document.createElement('script'), { src: '{{third}}/script.js?{{id}}' }))"; ${insert}`,
  'frame.contentWindow.location': `${make} ${insert} frame.contentWindow.location = '${page}'`,
  'frame.contentWindow.location.replace': `${make} ${insert} frame.contentWindow.location.replace('${page}')`,
  'window.open into a frame': `${make} frame.name = 'box'; ${insert} window.open('${page}', 'box')`,
  'document.write into a frame': `${make} ${insert} frame.contentDocument.write("${inner}"); frame.contentDocument.close()`,
  'script in a frame of the same origin': `${make} ${insert} const script = frame.contentDocument.createElement('script'); script.src = '{{third}}/script.js?{{id}}'; frame.contentDocument.body.append(script)`,
  'innerHTML in a frame of the same origin': `${make} ${insert} frame.contentDocument.body.innerHTML = '<img src="{{third}}/image.svg?{{id}}">'`,
  'form that opens in a frame': `${make} frame.name = 'box'; ${insert} const form = Object.assign(document.createElement('form'), { action: '${page}', method: 'post', target: 'box' }); document.body.append(form); form.submit()`,
  frameset: `const set = document.createElement('frameset'); const frame = document.createElement('frame'); frame.src = '${page}'; set.append(frame); document.body.append(set)`,
  'frame by setAttribute': `const set = document.createElement('frameset'); const frame = document.createElement('frame'); frame.setAttribute('src', '${page}'); set.append(frame); document.body.append(set)`,
}

export const frames: readonly Vector[] = [
  ...Object.entries(written).map(
    ([name, body]): Vector => ({ name, surface: 'frame', body, ...(inserted.test(body) && { gap: 'parser: frame' }) }),
  ),
  {
    name: 'file of the site in a frame, with a script',
    surface: 'frame',
    body: '<iframe src="{{files}}/inner.html"></iframe>',
    files: { 'inner.html': `<!doctype html><title>inner</title>${inner}` },
  },
  ...Object.entries(made).map(
    ([name, run]): Vector => ({
      name,
      surface: 'frame',
      run,
      ...(run.includes('createObjectURL') && { gap: 'preload scanner of a text: script' }),
    }),
  ),
]
