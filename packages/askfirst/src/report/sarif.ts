// A report for code scanning. SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/

import { isAbsolute, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Reported } from './reported.ts'

/** A SARIF log with one run; rules are requirements, or codes where no requirement is broken. */
export function reportSarif(file: string, found: readonly Reported[]): string {
  const rules = [...new Set(found.map(ruleOf))].sort().map((id) => ({ id }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'askfirst', rules } },
        results: found.map((finding) => ({
          ruleId: ruleOf(finding),
          level: finding.level,
          message: { text: `${finding.path || 'the policy'}: ${finding.message}` },
          locations: [
            {
              // A policy is a value, not text: its file is known, the line is not.
              physicalLocation: { artifactLocation: { uri: addressOf(file) }, region: { startLine: 1 } },
              logicalLocations: [{ fullyQualifiedName: finding.path }],
            },
          ],
        })),
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

function ruleOf({ requirement, code }: Reported): string {
  return requirement ?? code ?? 'policy'
}

/** Relative where the file is below the current folder, as code scanning wants it. */
function addressOf(file: string): string {
  const path = relative('', file)
  return path.startsWith('..') || isAbsolute(path) ? pathToFileURL(file).href : encodeURI(path.replaceAll('\\', '/'))
}
