// The visitor's own decisions, as the collector has recorded them, out of the file they can take home.

import type { Askfirst } from '@askfirst/policy'

/** What is shown of one: the words of its receipt. */
export interface RecordedEvent {
  /** UUID, with which its receipt can be had. */
  readonly event: string
  /** By the collector's clock, in ISO 8601. */
  readonly time: string
  /** By category id. */
  readonly categories: Readonly<Record<string, 'granted' | 'denied' | 'withdrawn' | 'unasked'>>
}

/** The latest first. Signatures are not checked here: `askfirst verify` does that. @throws AskfirstError */
export async function recordedEvents(askfirst: Pick<Askfirst, 'exportData'>): Promise<readonly RecordedEvent[]> {
  const { events } = (await askfirst.exportData()) as { readonly events: readonly { readonly receipt: string }[] }
  return events.map(({ receipt }) => payloadOf(receipt)).reverse()
}

/** What a compact JWS says (RFC 7515). */
function payloadOf(jws: string): RecordedEvent {
  const base64 = `${jws.split('.')[1]}`.replace(/-/g, '+').replace(/_/g, '/')
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return JSON.parse(new TextDecoder().decode(bytes))
}
