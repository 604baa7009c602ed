// A released notice as a leaf of the log: what visitors were told, and since when, is dated by the log itself (R49).

import { canonical } from '@askfirst/policy'
import { leafHash } from './merkle.ts'

/** First field of what is logged of a notice. */
export const noticeLeafSchema = 'askfirst-notice/1'

/** What is logged of a notice. */
export interface NoticeLeaf {
  readonly site: string
  /** Hash of the notice: `sha256-…`. */
  readonly notice: string
}

/** The notice's leaf in the log of its site. Without a salt: a notice is public and is never erased. */
export function noticeLeafOf({ site, notice }: NoticeLeaf): Uint8Array {
  return leafHash(new TextEncoder().encode(canonical({ schema: noticeLeafSchema, notice, site })))
}
