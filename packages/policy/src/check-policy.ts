// The linter: asks a valid policy every requirement that a policy alone can answer. One file per requirement.

import type { Policy } from './policy.ts'
import type { Check, Finding } from './requirements/finding.ts'
import { reportMode } from './requirements/r1-report-mode.ts'
import { fileKey } from './requirements/r2-file-key.ts'
import { nothingClaimed } from './requirements/r2-nothing-claimed.ts'
import { unlistedAllowed } from './requirements/r2-unlisted-allowed.ts'
import { tagManager } from './requirements/r6-tag-manager.ts'
import { necessaryHosts } from './requirements/r11-necessary-hosts.ts'
import { twoClaims } from './requirements/r12-two-claims.ts'
import { equalButtons } from './requirements/r15-equal-buttons.ts'
import { closingIsNo } from './requirements/r19-closing.ts'
import { links } from './requirements/r20-links.ts'
import { wording } from './requirements/r21-wording.ts'
import { noWall } from './requirements/r22-wall.ts'
import { covered } from './requirements/r23-covered.ts'
import { oneLanguage } from './requirements/r24-one-language.ts'
import { namedServices } from './requirements/r27-named-services.ts'
import { dataRetention } from './requirements/r28-data-retention.ts'
import { reopen } from './requirements/r35-reopen.ts'
import { askingAgain } from './requirements/r41-asking-again.ts'
import { ownMeasurement } from './requirements/r61-own-measurement.ts'
import { readable } from './requirements/r78-readable.ts'
import { contacts } from './requirements/r92-contacts.ts'

const checks: readonly Check[] = [
  reportMode,
  nothingClaimed,
  fileKey,
  unlistedAllowed,
  tagManager,
  necessaryHosts,
  twoClaims,
  equalButtons,
  closingIsNo,
  links,
  wording,
  noWall,
  covered,
  oneLanguage,
  namedServices,
  dataRetention,
  reopen,
  askingAgain,
  ownMeasurement,
  readable,
  contacts,
]

/** Where the policy falls short, by requirement; empty where it does not. What makes a policy invalid is `parsePolicy`'s to say. */
export function checkPolicy(policy: Policy): readonly Finding[] {
  return checks.flatMap((check) => check(policy))
}
