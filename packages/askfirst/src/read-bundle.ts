// The prebuilt bundles of the other packages, as text.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CommandError } from './command-error.ts'

/**
 * The text of `@askfirst/<bundle>`, such as `blocker/bundles/main.js`.
 * @throws {@link CommandError} `BUNDLE_MISSING`
 */
export async function readBundle(bundle: string): Promise<string> {
  try {
    return await readFile(fileURLToPath(import.meta.resolve(`@askfirst/${bundle}`)), 'utf8')
  } catch (cause) {
    throw new CommandError(
      'BUNDLE_MISSING',
      `@askfirst/${bundle} is not installed. Install askfirst again; in its own repository run: npm run build`,
      { cause },
    )
  }
}
