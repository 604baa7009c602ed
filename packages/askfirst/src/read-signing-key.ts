// The operator's own signing key, from a file. Knows nothing about what is signed with it.

import { readFileSync } from 'node:fs'
import { completeKey, type PrivateKey } from '@askfirst/receipt'
import { CommandError } from './command-error.ts'

const needed = 'It has to be an Ed25519 private key as JWK: {"kty":"OKP","crv":"Ed25519","x":"…","d":"…"}'

/**
 * The key in `file`. No message repeats anything of what is in it.
 * @throws {@link CommandError} FILE_UNREADABLE; KEY_INVALID where it cannot sign
 */
export async function readSigningKey(file: string): Promise<PrivateKey> {
  const text = read(file)
  try {
    return await completeKey(JSON.parse(text) as Parameters<typeof completeKey>[0])
  } catch {
    throw new CommandError('KEY_INVALID', `${file} cannot sign. ${needed}`)
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new CommandError('FILE_UNREADABLE', `The signing key ${file} could not be read. Check the path, and who may read it.`, {
      cause,
    })
  }
}
