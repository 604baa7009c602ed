// What a verification proved, in plain words.

import type { Receipt, Verification } from '@askfirst/receipt'

/** Several lines for people: what holds, for whom, and on whose word. */
export function sayVerified({ kind, trust, signers, log, receipts }: Extract<Verification, { ok: true }>): string {
  const what = { receipt: 'The receipt', export: 'The export', checkpoint: 'The checkpoint' }[kind]
  return [
    `${what} is genuine and unchanged.`,
    ...receipts.flatMap(sayReceipt),
    '',
    `Log: ${log.origin}, ${log.size} ${log.size === 1 ? 'entry' : 'entries'}${receipts.length ? ', and this is among them' : ''}`,
    trust === 'pinned'
      ? `Signed with a key you trust: ${signers.join(', ')}`
      : `Signed with a key named in the file itself: ${signers.join(', ')}\n` +
        "Compare it with the site's /.well-known/jwks.json, or pass that file with --keys.",
  ].join('\n')
}

function sayReceipt({
  site,
  time,
  event,
  record,
  seq,
  validUntil,
  how,
  control,
  layer,
  gpc,
  categories,
  services,
  policy,
  notice,
}: Receipt): string[] {
  const said = (states: Readonly<Record<string, string>>) => Object.entries(states).map(([id, state]) => `${id} ${state}`)
  return [
    '',
    `On ${time}, for ${site}: ${[...said(categories), ...said(services)].join(', ')}`,
    `  by ${how} (${control}, ${layer})${gpc ? ', with Global Privacy Control on' : ''}, until ${validUntil}`,
    `  event ${event}, number ${seq} of record ${record}`,
    `  policy ${policy}`,
    ...(notice ? [`  notice ${notice}`] : []),
  ]
}
