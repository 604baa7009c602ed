// Writing into the audit log what an operator did.

import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps.ts'
import type { AuditEntry } from '../store/audit.ts'
import type { Operator } from './operator.ts'

/** Resolves when it is on disk: what must not happen unseen is done after it. */
export async function writeDown(
  { store, now }: Deps,
  site: string,
  { name }: Pick<Operator, 'name'>,
  { what, reason = '', details }: Pick<AuditEntry, 'what' | 'details'> & { readonly reason?: string },
): Promise<void> {
  await store.addAudit(site, { entry: randomUUID(), at: now(), operator: name, what, reason, details })
}
