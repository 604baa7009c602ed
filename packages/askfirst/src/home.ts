// Where the collector keeps what it has, below the current folder, unless it is told otherwise.

import { join } from 'node:path'

/** The folder. */
export const home = '.askfirst'

/** The store in it. */
export const storeFile: string = join(home, 'receipts.sqlite')
