// The lines that go into the pages of the site.

import { createHash } from 'node:crypto'
import { CommandError } from './command-error.ts'

/**
 * An HTML fragment with both ways to put `script` on a page: by its address with an integrity hash, and inline with the
 * hash that a Content-Security-Policy needs.
 * @throws {@link CommandError} `BUNDLE_BROKEN` for a script that cannot stand inline
 */
export function snippetOf(script: string): string {
  if (/<\/script|<!--/i.test(script))
    throw new CommandError(
      'BUNDLE_BROKEN',
      'askfirst.js would end its own inline script. Report it to the maintainers of askfirst.',
    )
  return `<!--
  Put ONE of these two first in <head>, before any other script, and upload the other files beside askfirst.js.
  A Content-Security-Policy has to allow them: name their folder in script-src ('self' where it is your own), or give the
  tag your nonce, which the other files then carry too.

  1. By address. Change /askfirst.js to where you put the file; on another host, add crossorigin="anonymous".
     Every build gives it a new hash.
-->
<script src="/askfirst.js" integrity="${hash('sha384', script)}"></script>

<!--
  2. Inline, which saves one request. Change /askfirst/ to the folder of the other files, and keep the text between the tags
     exactly as it is. Without a nonce, script-src also needs this hash of it: '${hash('sha256', script)}'
-->
<script data-base="/askfirst/">${script}</script>
`
}

function hash(algorithm: 'sha256' | 'sha384', text: string): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`
}
