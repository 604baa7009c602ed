// R2: what is to be held must be recognisable; the private file system is one, whatever is in it.

import type { Check } from './finding.ts'

/** Tells of a declared file that would never be recognised: scripts ask for the whole directory, not for a name in it. */
export const fileKey: Check = ({ services }) =>
  Object.entries(services).flatMap(([id, { storage }]) =>
    storage.flatMap(({ kind, key }, at) =>
      kind === 'file' && key !== '*'
        ? [
            {
              level: 'error' as const,
              requirement: 'R2',
              path: `services.${id}.storage[${at}].key`,
              message: 'names a part of the private file system, which is held as a whole; set it to `*`',
            },
          ]
        : [],
    ),
  )
