// What a vector is, and the words that may stand in one. Knows no browser and no server.

/** The part of the browser that a vector goes through, in the order of the table. */
export const surfaces = [
  'cookie',
  'web storage',
  'indexeddb',
  'cache',
  'file system',
  'buckets',
  'window.name',
  'script',
  'frame',
  'image',
  'media',
  'link',
  'embed',
  'form',
  'meta',
  'css',
  'speculation',
  'html string',
  'request',
  'socket',
  'worker',
  'realm',
] as const

export type Surface = (typeof surfaces)[number]

/**
 * One way to store, read or contact something without asking.
 *
 * In markup, scripts, files and headers these words stand for what they are on the day:
 * - `{{third}}`: origin of a host that the marketing service declares; `{{unlisted}}`: of a host that nobody declares;
 *   `{{site}}`: of the site itself; `{{id}}`: the id of this page load, which every foreign URL ends with: `{{third}}/image.svg?{{id}}`
 * - `{{connect}}`: an origin of the marketing service with a port of this load's own, where a TCP connection alone is evidence
 * - `{{udp}}`: host and port of the marketing service, of this load's own, where one datagram is evidence: `stun:{{udp}}`
 * - `{{files}}`: folder of this load on the site, with the vector's own `files`: `{{files}}/worker.js`
 *
 * `{{third}}` and `{{unlisted}}` answer, each with CORS `*`: `script.js`, `module.js`, `import.js` (a module that imports
 * `module.js`), `worker.js`, `worklet.js`, `frame.html`, `frame.svg`, `image.svg`, `symbols.svg`, `style.css` (imports
 * `imported.css`, draws `image.svg`), `font.woff2`, `audio.wav`, `video.webm`, `track.vtt`, `manifest.json`, `data.json`,
 * `rules.json` (speculation rules), `events` (an event stream), `socket` (a WebSocket). Anything else is answered with no
 * content, whatever the method. Scripts say that they ran, and write the cookie `_ad_ran` where they can.
 */
export interface Vector {
  /** Unique: what a developer would call it, `img src by attribute node`. */
  readonly name: string
  readonly surface: Surface
  /** Raw markup of the page, not edited for askfirst. */
  readonly head?: string
  readonly body?: string
  /** Or what a script of the site does, an external one at the end of the body. May `await`. */
  readonly run?: string
  /** Files of the site by name, below `{{files}}/`. They may control every page: `Service-Worker-Allowed: /`. */
  readonly files?: Readonly<Record<string, string>>
  /** Response headers of the page. */
  readonly headers?: Readonly<Record<string, string>>
  /** What it stores is declared by nobody, so that no grant lets it out. Understood where `{{unlisted}}` occurs. */
  readonly undeclared?: true
  /**
   * The browser makes the request before any script of the page can act: the name of the gap. It begins with how that is
   * proven in e2e/gaps: `preload scanner` (though no element ever exists), `response header` (the same), `parser` (though the
   * element is removed as soon as a script can see it), `style sheet of the site` (though such rules are deleted as soon as
   * they can be seen). It excuses the bare request or connection, never what is stored nor code that runs.
   */
  readonly gap?: string
  /** Nothing that a script of the page does reaches it: why. It excuses everything. */
  readonly beyond?: string
}

/** Is it never let out, whatever the visitor says? */
export function isUndeclared(vector: Vector): boolean {
  return vector.undeclared === true || JSON.stringify(vector).includes('{{unlisted}}')
}
