// The demo's front page with one tool on it, or none: what every tool is compared on. Knows nothing about measuring.

import { builtFolder } from '@askfirst/demo-site/server.ts'
import { site } from '@askfirst/demo-site/site.ts'

/** What a site's owner does to have a tool on their pages. */
export interface Tool {
  readonly name: string
  /** A selector of the box in which it asks. */
  readonly banner?: string
  /** Markup for the head: before everything that the page loads, or after it, as its documentation says. */
  readonly first?: string
  readonly head?: string
  /** Markup for the end of the body. */
  readonly end?: string
  /** What its markup names, by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>
}

/** Without any tool: the same page with the same inert tags. */
export const noTool: Tool = { name: 'none' }

const ownTag = /<script src="\/askfirst\/askfirst\.js" nonce="[^"]*"><\/script>/

/** The page with `tool`; `more` comes at the end of its body. Whatever third parties there are stays inert, which costs no tool anything. */
export async function frontPageWith({ first = '', head = '', end = '' }: Tool, more = ''): Promise<string> {
  const response = await site(builtFolder).request('http://nordlys.localhost/')
  const html = await response.text()
  if (!ownTag.test(html)) throw new Error('The demo has its tag no longer where it was.')
  // No function stands for `$&` and the like, which scripts contain.
  return html
    .replace(ownTag, () => first)
    .replace('</head>', () => `${head}</head>`)
    .replace('</body>', () => `${more}${end}</body>`)
}
