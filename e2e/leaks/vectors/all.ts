// Every vector of the suite.

import type { Vector } from '../vector.ts'
import { beyond } from './beyond.ts'
import { cookieStore } from './cookie-store.ts'
import { cookies } from './cookies.ts'
import { css } from './css.ts'
import { databases } from './databases.ts'
import { documents } from './documents.ts'
import { embeds } from './embeds.ts'
import { frames } from './frames.ts'
import { hostileGlobals } from './hostile-globals.ts'
import { htmlStrings } from './html-strings.ts'
import { images } from './images.ts'
import { imports } from './imports.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { otherRealms } from './other-realms.ts'
import { realmActs } from './realm-acts.ts'
import { realms } from './realms.ts'
import { requests } from './requests.ts'
import { scripts } from './scripts.ts'
import { webStorage } from './web-storage.ts'
import { workers } from './workers.ts'

const all: readonly Vector[] = [
  ...cookies,
  ...cookieStore,
  ...webStorage,
  ...databases,
  ...scripts,
  ...frames,
  ...images,
  ...media,
  ...links,
  ...embeds,
  ...documents,
  ...css,
  ...htmlStrings,
  ...requests,
  ...imports,
  ...workers,
  ...realms,
  ...otherRealms,
  ...realmActs,
  ...hostileGlobals,
]

export const vectors: readonly Vector[] = all.map((vector) => {
  const reason = beyond(vector.name)
  return reason ? { ...vector, beyond: reason } : vector
})
