// The text that runs first in every worker, and holds what it would store: no page script reaches in there. In a page the same text has
// the workers begin so whose code the page makes itself. Knows nothing of answers.

import type { Rules, State } from '@askfirst/policy'

/**
 * Takes services with what they claim, whether what nobody claims is allowed, and who is granted, as a function or as an object. It puts
 * itself before the code of blobs that become workers, also in a worker. Of what it rests on later it keeps its own copies. A database
 * that a withdrawal deletes is closed: otherwise it would stay for as long as the worker.
 */
const source = `
(function guard(services, allowed, granted) {
const own = self, { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect, { exec } = RegExp.prototype;
const OwnBlob = Blob, OwnProxy = Proxy, OwnPromise = Promise, Failure = DOMException, text = String, object = Object;
const { createObjectURL } = URL, { reject, resolve } = Promise;
const ids = services.map(([id]) => JSON.stringify(id));
const before = "(" + guard + ")([" + services.map(([, claims, isOptional], i) => "[" + ids[i] + "," + claims + "," + isOptional + "]") + "]," + allowed + ",{__proto__:null";
const may = (id) => (typeof granted === "function" ? granted(id) : granted[id]);
const start = () => {
let all = before;
for (let i = 0; i < services.length; i++) if (may(services[i][0])) all += "," + ids[i] + ":1";
return all + "});";
};
const held = (what) => {
let isClaimed;
for (let i = 0; i < services.length; i++) {
const [id, claims] = [services[i][0], services[i][1]];
if (claims && apply(exec, claims, [what])) { isClaimed = 1; if (!may(id)) return 1; }
}
return !isClaimed && !allowed;
};
const patch = (holder, name, run) => {
const found = holder && getOwnPropertyDescriptor(holder, name), native = found && found.value;
if (!native || !found.configurable) return;
found.value = new OwnProxy(native, {
apply: (_, me, args) => run(args, (given) => apply(native, me, given)),
construct: (_, args, target) => run(args, (given) => construct(native, given, target))
});
if (native.prototype && native.prototype.constructor === native) defineProperty(native.prototype, "constructor", { value: found.value });
defineProperty(holder, name, found);
};
const first = (args, value) => { const all = [value]; for (let i = 1; i < args.length; i++) all[i] = args[i]; return all; };
const fail = () => new Failure("askfirst", "SecurityError");
const failLater = () => apply(reject, OwnPromise, [fail()]);
const listen = own.EventTarget && EventTarget.prototype.addEventListener, close = own.IDBDatabase && IDBDatabase.prototype.close;
const letGo = (request, key) => {
for (let i = 0; i < services.length; i++) if (services[i][2] && apply(exec, services[i][1], ["i:" + key])) {
apply(listen, request, ["success", () => {
const database = request.result;
apply(listen, database, ["versionchange", ({ newVersion }) => { if (newVersion === null) apply(close, database, []); }]);
}]);
break;
}
return request;
};
const opens = (type, name, kind, failed) => patch(own[type] && own[type].prototype, name, (args, go) => {
if (name === "open" && !args.length) return go(args);
const key = name === "open" ? text(args[0]) : name;
if (held(kind + key)) return failed();
const answer = go(name === "open" ? first(args, key) : args);
return kind === "i:" ? letGo(answer, key) : answer;
});
const blobs = { __proto__: null }, made = { __proto__: null };
patch(URL, "createObjectURL", (args, go) => { const url = go(args); if (args[0] instanceof OwnBlob) blobs[url] = args[0]; return url; });
patch(URL, "revokeObjectURL", (args, go) => {
const url = text(args[0]), other = made[url];
delete blobs[url]; delete made[url];
if (other) go([other.url]);
return go(args);
});
for (const name of ["Worker", "SharedWorker"]) patch(own, name, (args, go) => {
const url = text(args[0]);
if (url.slice(0, 5) !== "blob:") return go(args);
const options = args[1], code = start();
const there = blobs[url] || (object(options) === options && options.type === "module" ? "import " : "importScripts(") + JSON.stringify(url) + (object(options) === options && options.type === "module" ? "" : ")");
if (!made[url] || made[url].code !== code) made[url] = { code, url: apply(createObjectURL, URL, [new OwnBlob([code, there], { type: there.type || "text/javascript" })]) };
return go(first(args, made[url].url));
});
if (own.document) return;
opens("IDBFactory", "open", "i:", () => { throw fail(); });
opens("CacheStorage", "open", "c:", failLater);
opens("StorageManager", "getDirectory", "f:", failLater);
opens("StorageBucketManager", "open", "b:", failLater);
for (const name of ["webkitRequestFileSystem", "webkitRequestFileSystemSync"]) patch(own, name, (args, go) => { if (held("f:" + name)) throw fail(); return go(args); });
patch(own.CookieStore && CookieStore.prototype, "set", (args, go) => {
const given = object(args[0]) === args[0] ? { ...args[0] } : args[0], isObject = object(given) === given;
const name = text(isObject ? given.name : given) || text(isObject ? given.value : args[1]);
return /^askfirst([.=]|$)/.test(name) || held("=" + name) ? apply(resolve, OwnPromise, []) : go(first(args, given));
});
})`
  .trim()
  .replace(/\n/g, ' ')

/** For pages, after the page script; empty where nothing is held. */
export function pageGuard(rules: Rules): string {
  return rules.report ? '' : `\n;try{${source}(${tableOf(rules)},askfirst.allows)}catch{}`
}

/** For workers, on one line, before their own code; empty where nothing is held. */
export function workerGuard(rules: Rules, states: Readonly<Record<string, State>>): string {
  if (rules.report) return ''
  const granted = rules.services.filter(([id]) => states[id] === 'granted').map(([id]) => `${JSON.stringify(id)}:1`)
  return `${source}(${tableOf(rules)},{${['__proto__:null', ...granted]}});`
}

/** Services with what they claim; in ASCII, and with nothing in it that ends a script element. */
function tableOf({ services, allowUnlisted }: Rules): string {
  const rows = services.map(([id, category, claims]) => `[${JSON.stringify(id)},${claims ?? null},${!!claims && category >= 0}]`)
  const escaped = `[${rows}],${!!allowUnlisted}`.replace(
    /[<\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return escaped
}

/** What a script may begin with so that all of it is strict; comments may stand before it. */
const strict = /^\u{feff}?(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*(?:'use strict'|"use strict")/u

/** As far as that is looked for. */
const looked = 2048

/** Puts `guard` before a script: what is strict stays so, and every line keeps its number. */
export function beginWith(guard: string): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let start: Uint8Array<ArrayBuffer> | undefined = new Uint8Array()
  const put = (to: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>): void => {
    if (!start) return
    to.enqueue(encoder.encode(strict.test(new TextDecoder().decode(start)) ? `'use strict';${guard}` : guard))
    if (start.length) to.enqueue(start)
    start = undefined
  }
  return new TransformStream({
    transform(bytes, to) {
      if (!start) return to.enqueue(bytes)
      const both = new Uint8Array(start.length + bytes.length)
      both.set(start)
      both.set(bytes, start.length)
      start = both
      if (start.length >= looked) put(to)
    },
    flush: put,
  })
}
