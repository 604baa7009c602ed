// Comparing a file with checkpoints that its reader kept, so that a log cannot show one past to one reader and another to
// the next.

import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { encodeBase64url } from './decode-base64.ts'
import { type ProvenLog, Refusal } from './verification.ts'
import { type Found, logOf } from './verify-head.ts'

/**
 * The kept checkpoints that agree with what was found, over `proofs` where sizes differ. None where none were kept.
 * @throws Refusal where one contradicts it, or where nothing connects any of them with it.
 */
export function compareKept(found: Found, notes: readonly string[], proofs: readonly Found[]): ProvenLog[] {
  if (notes.length === 0) return []
  const states = connectedStates(found, proofs)
  const kept = notes.map((note) => {
    const checkpoint = readCheckpoint(note)
    if (!checkpoint) throw new Refusal('CHECKPOINT_INVALID', 'A kept checkpoint is damaged. Use it as the collector wrote it.')
    return checkpoint
  })
  const ours = kept.filter(({ origin }) => origin === found.head.origin)
  for (const one of ours) {
    const rival = states.find(({ size }) => size === one.size)
    if (rival && !isSame(rival, one))
      throw new Refusal(
        'LOG_FORKED',
        `At ${one.size} entries the log is not the one you kept a checkpoint of. Keep both files: together they prove that the collector showed two logs.`,
      )
  }
  const agreeing = ours.filter((one) => states.some((state) => isSame(state, one)))
  if (agreeing.length > 0) return agreeing.map(logOf)
  const sizes = ours.map(({ size }) => size).join(', ')
  throw new Refusal(
    'CHECKPOINT_UNPROVEN',
    ours.length === 0
      ? `None of the kept checkpoints is of the log ${found.head.origin}.`
      : `The file is of the log at ${found.head.size} entries, the kept checkpoints are at ${sizes}. Get a consistency proof between them from the collector and pass it too.`,
  )
}

/** The states of the log that the file proves, and those that proofs connect with them, over any number of steps. */
function connectedStates(found: Found, proofs: readonly Found[]): Checkpoint[] {
  const states: Checkpoint[] = [found.head, ...(found.other ? [found.other] : [])]
  let rest = proofs.flatMap(({ head, other }) => (other ? [[head, other] as const] : []))
  for (;;) {
    const next = rest.find((ends) => ends.some((end) => states.some((state) => isSame(state, end))))
    if (!next) return states
    states.push(...next)
    rest = rest.filter((ends) => ends !== next)
  }
}

function isSame(one: Checkpoint, other: Checkpoint): boolean {
  return one.origin === other.origin && one.size === other.size && encodeBase64url(one.root) === encodeBase64url(other.root)
}
