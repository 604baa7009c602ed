// What a verification proved, in plain words.

import type { FileKind, Proven, ProvenLog, Receipt } from '@askfirst/receipt'

const names: Readonly<Record<FileKind, string>> = {
  receipt: 'The receipt',
  export: 'The export',
  checkpoint: 'The checkpoint',
  notice: 'The notice',
  consistency: 'The consistency proof',
}

/** Several lines for people: what holds, for whom, and on whose word. */
export function sayVerified({ kind, trust, signers, log, agrees, receipts, receiptSigners, notice }: Proven): string {
  const first = receipts[0]?.seq ?? 1
  const isInLog = receipts.length > 0 || notice !== undefined
  return [
    `${names[kind]} is genuine and unchanged.`,
    ...(kind === 'export' && first > 1
      ? [`What came before event number ${first} is not in it: it was deleted on schedule, or left out.`]
      : []),
    ...receipts.flatMap((receipt, at) => sayReceipt(receipt, receiptSigners[at] ?? '')),
    ...(notice
      ? ['', `Notice ${notice.hash} of ${notice.notice.site}, in ${notice.notice.language}`, `  policy ${notice.notice.policy}`]
      : []),
    '',
    `Log: ${log.origin}, ${sayEntries(log)}${isInLog ? ', and this is among them' : ''}`,
    `  checkpoint signed with ${log.signer}`,
    ...agrees.map((state) => `  agrees with the checkpoint at ${sayEntries(state)}`),
    trust === 'pinned'
      ? `Signed with ${signers.length === 1 ? 'a key' : 'keys'} you trust: ${signers.join(', ')}`
      : `Signed with ${signers.length === 1 ? 'a key' : 'keys'} named in the file itself: ${signers.join(', ')}\n` +
        "Compare with the site's /.well-known/jwks.json, or pass that file with --keys.",
  ].join('\n')
}

function sayEntries({ size }: ProvenLog): string {
  return `${size} ${size === 1 ? 'entry' : 'entries'}`
}

function sayReceipt(
  { site, time, event, record, seq, validUntil, how, control, layer, gpc, categories, services, policy, notice }: Receipt,
  signer: string,
): string[] {
  const said = (states: Readonly<Record<string, string>>) => Object.entries(states).map(([id, state]) => `${id} ${state}`)
  return [
    '',
    `On ${time}, for ${site}: ${[...said(categories), ...said(services)].join(', ')}`,
    `  by ${how} (${control}, ${layer})${gpc ? ', with Global Privacy Control on' : ''}, until ${validUntil}`,
    `  event ${event}, number ${seq} of record ${record}`,
    `  policy ${policy}`,
    ...(notice ? [`  notice ${notice}`] : []),
    `  signed with ${signer}`,
  ]
}
