// Ways to write a cookie from script. Knows nothing about what holds them.

import type { Vector } from '../vector.ts'

/** Ways to reach the setter of `document.cookie`. */
const ways: readonly [way: string, run: string][] = [
  ['document.cookie', `document.cookie = '_ad_1=1'`],
  ['a bare name inside with', `with (document) cookie = '_ad_1=1'`],
  ['Reflect.set', `Reflect.set(document, 'cookie', '_ad_1=1')`],
  ['Reflect.set with the document as receiver', `Reflect.set(Document.prototype, 'cookie', '_ad_1=1', document)`],
  ['Object.assign', `Object.assign(document, { cookie: '_ad_1=1' })`],
  ['destructuring', `;({ a: document.cookie } = { a: '_ad_1=1' })`],
  ['a for loop head', `for (document.cookie of ['_ad_1=1', '_ad_2=1']);`],
  ['logical assignment', `document.cookie &&= '_ad_1=1'`],
  [
    'the descriptor of Document.prototype',
    `Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, '_ad_1=1')`,
  ],
  [
    'all descriptors of Document.prototype',
    `Object.getOwnPropertyDescriptors(Document.prototype).cookie.set.apply(document, ['_ad_1=1'])`,
  ],
  [
    'Reflect.apply of the setter',
    `Reflect.apply(Reflect.getOwnPropertyDescriptor(Document.prototype, 'cookie').set, document, ['_ad_1=1'])`,
  ],
  ['__lookupSetter__', `document.__lookupSetter__('cookie').call(document, '_ad_1=1')`],
  ['a bound setter', `document.__lookupSetter__('cookie').bind(document, '_ad_1=1')()`],
  [
    'an accessor copied to another object',
    `const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
     const own = Object.defineProperty({}, 'cookie', { get: () => get.call(document), set: (text) => set.call(document, text) })
     own.cookie = '_ad_1=1'`,
  ],
  [
    'the setter in the prototype chain of an XML document',
    `let chain = new DOMParser().parseFromString('<a/>', 'text/xml')
     while (!Object.hasOwn(chain, 'cookie')) chain = Object.getPrototypeOf(chain)
     Object.getOwnPropertyDescriptor(chain, 'cookie').set.call(document, '_ad_1=1')`,
  ],
  [
    'the setter in the prototype chain of createHTMLDocument',
    `document.implementation.createHTMLDocument('').__lookupSetter__('cookie').call(document, '_ad_1=1')`,
  ],
  ['a timer with a string', `setTimeout("document.cookie = '_ad_1=1'"); await new Promise((done) => setTimeout(done, 20))`],
  ['eval', `(0, eval)("document.cookie = '_ad_1=1'")`],
  ['a function made of text', `new Function("document.cookie = '_ad_1=1'")()`],
  [
    'an inline event handler',
    `const b = document.createElement('b'); b.setAttribute('onclick', "document.cookie = '_ad_1=1'"); b.click()`,
  ],
]

/** An expression of the page's inside a text. */
const inPage = (expression: string): string => `$\{${expression}}`

/** Texts of cookies: attributes, and what browsers and guards may read differently. */
const texts: readonly [which: string, text: string][] = [
  ['for the whole site', `_ad_1=1; path=/`],
  ['for this folder', `_ad_1=1; path=`],
  ['for the domain', `_ad_1=1; domain=${inPage('location.hostname')}`],
  ['for the domain with a dot', `_ad_1=1; domain=.${inPage('location.hostname')}; path=/`],
  ['for a year by max-age', `_ad_1=1; max-age=31536000`],
  ['for a year by expires', `_ad_1=1; expires=${inPage('new Date(Date.now() + 3e10).toUTCString()')}`],
  ['SameSite=Strict', `_ad_1=1; samesite=strict`],
  ['Secure', `_ad_1=1; secure`],
  ['SameSite=None', `_ad_1=1; samesite=none; secure`],
  ['Partitioned', `_ad_1=1; path=/; secure; samesite=none; partitioned`],
  ['of a high priority', `_ad_1=1; priority=high`],
  ['with spaces before the name', '  \\t _ad_1 =1'],
  ['without a value', `_ad_1=`],
  ['without a name', `_ad_1`],
  ['without a name, after an equals sign', `=_ad_1`],
  ['with letters beyond ASCII', `_ad_ø=æ`],
  ['with a quoted value', `_ad_1="1"`],
  ['of 4 KB', `_ad_1=${inPage("'x'.repeat(4000)")}`],
  ['deleted and, later in the same text, kept', `_ad_1=1; max-age=0; max-age=1000`],
  [
    'expired and, later in the same text, kept',
    `_ad_1=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; expires=${inPage('new Date(Date.now() + 1e8).toUTCString()')}`,
  ],
  ['expired by expires and kept by max-age', '_ad_1=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=1000'],
  ['with a max-age that is no number', `_ad_1=1; max-age=-1x`],
  ['with an expires that is a number', `_ad_1=1; expires=0`],
  ['with an expires that is no date of cookies', `_ad_1=1; expires=1970-01`],
]

/** Cookies that no service can claim by `_ad*`. */
const undeclared: readonly [which: string, text: string][] = [
  ['that nobody declares', `x_1=1`],
  ['that nobody declares, for a year', `x_1=1; path=/; max-age=31536000`],
  ['that nobody declares, partitioned', `x_1=1; path=/; secure; samesite=none; partitioned`],
  ['with the prefix __Host-', `__Host-ad=1; secure; path=/`],
  ['with the prefix __Host-, partitioned', `__Host-ad=1; secure; path=/; samesite=none; partitioned`],
  ['with the prefix __Secure-', `__Secure-ad=1; secure`],
  ['whose name begins like a necessary one', `sid2=1`],
  ['whose name is a necessary one in capitals', `SID=1`],
  ['named like a property of every object', `__proto__=1`],
]

/** Texts that are asked for more than once, and are not the same each time. */
const changing: readonly Vector[] = [
  ['necessary first', `['sid=1', '_ad_1=1', '_ad_2=1', '_ad_3=1'][n++]`],
  ['expired first', `n++ ? '_ad_1=1' : '_ad_1=1; max-age=0'`],
  ['necessary twice', `['sid=1', 'sid=1', '_ad_2=1', '_ad_3=1'][n++]`],
].map(([which, next]) => ({
  name: `document.cookie set to an object that reads differently each time, ${which}`,
  surface: 'cookie',
  // Without a guard it is read once, and there would be nothing to see: a second one takes the next text.
  run: `let n = 0; const text = { toString: () => ${next} }; document.cookie = text; if (n === 1) document.cookie = text
    if (n === 2) document.cookie = text`,
}))

export const cookies: readonly Vector[] = [
  ...ways.map(([way, run]): Vector => ({ name: `a cookie by ${way}`, surface: 'cookie', run })),
  ...texts.map(
    ([which, text]): Vector => ({ name: `a cookie ${which}`, surface: 'cookie', run: `document.cookie = \`${text}\`` }),
  ),
  ...undeclared.map(
    ([which, text]): Vector => ({
      name: `a cookie ${which}`,
      surface: 'cookie',
      undeclared: true,
      run: `document.cookie = '${text}'`,
    }),
  ),
  ...changing,
]
