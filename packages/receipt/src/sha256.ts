// SHA-256 as fast as this place has it, knowing nothing about what is hashed.

import { sha256 as portable } from '@askfirst/policy'

interface HostCrypto {
  readonly hash?: (algorithm: 'sha256', data: Uint8Array, encoding: 'buffer') => Uint8Array
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: 'node:crypto') => HostCrypto | undefined }
}

/** The 32 bytes of the SHA-256 hash of `message`: the server's own hash where there is one, ours in a browser. */
export const sha256: (message: Uint8Array) => Uint8Array = sha256Of(globalThis as Host)

/** The fastest synchronous SHA-256 of `host`. An import of `node:crypto` would keep this package out of browsers. */
export function sha256Of(host: Host): (message: Uint8Array) => Uint8Array {
  const hash = host.process?.getBuiltinModule?.('node:crypto')?.hash
  return hash ? (message) => hash('sha256', message, 'buffer') : portable
}
