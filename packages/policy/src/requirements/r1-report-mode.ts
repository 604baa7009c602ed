// R1: before a choice, nothing that is not necessary is stored.

import type { Check } from './finding.ts'

/** Warns of a policy that only reports. */
export const reportMode: Check = ({ mode }) =>
  mode === 'enforce'
    ? []
    : [
        {
          level: 'warning',
          requirement: 'R1',
          path: 'mode',
          message: '`report` holds nothing; set it to `enforce` (or remove it) once you have seen what would be held',
        },
      ]
