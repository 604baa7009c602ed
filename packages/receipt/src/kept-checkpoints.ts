// Comparing a file with checkpoints that its reader kept, so that a log cannot show one past to one reader and another to
// the next.

import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { isConsistent } from './consistency.ts'
import { decodeBase64url, encodeBase64url } from './decode-base64.ts'
import type { BareConsistency } from './parse-file.ts'
import { type ProvenLog, Refusal } from './verification.ts'
import { type Found, logOf } from './verify-head.ts'

/**
 * The kept checkpoints that agree with what was found, over `proofs` where sizes differ. None where none were kept.
 * @throws Refusal where one contradicts it, or where nothing connects any of them with it.
 */
export function compareKept(found: Found, notes: readonly string[], proofs: readonly (Found | BareConsistency)[]): ProvenLog[] {
  if (notes.length === 0) return []
  const ours = notes.map(keptIn).filter(({ origin }) => origin === found.head.origin)
  const states = connectedStates(found, ours, proofs)
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
  const { size: now } = found.head
  const isTried = ({ size }: Checkpoint): boolean =>
    proofs.some((proof) => 'hashes' in proof && proof.from === Math.min(size, now) && proof.to === Math.max(size, now))
  if (ours.some(isTried))
    throw new Refusal(
      'PROOF_INVALID',
      'The consistency proof does not connect the kept checkpoint with the file: the log may have been rewritten.',
    )
  const sizes = ours.map(({ size }) => size).join(', ')
  throw new Refusal(
    'CHECKPOINT_UNPROVEN',
    ours.length === 0
      ? `None of the kept checkpoints is of the log ${found.head.origin}.`
      : `The file is of the log at ${now} entries, the kept checkpoints are at ${sizes}. Get a consistency proof between them from the collector (GET /v1/log/consistency) and pass it too.`,
  )
}

function keptIn(note: string): Checkpoint {
  const checkpoint = readCheckpoint(note)
  if (!checkpoint) throw new Refusal('CHECKPOINT_INVALID', 'A kept checkpoint is damaged. Use it as the collector wrote it.')
  return checkpoint
}

/** The states of the log that the file proves, and those that proofs connect with them, over any number of steps. */
function connectedStates(found: Found, kept: readonly Checkpoint[], proofs: readonly (Found | BareConsistency)[]): Checkpoint[] {
  const states: Checkpoint[] = [found.head, ...(found.other ? [found.other] : [])]
  const isKnown = (end: Checkpoint): boolean => states.some((state) => isSame(state, end))
  for (;;) {
    const reached = proofs.flatMap((proof) => ('hashes' in proof ? overBare(proof, states, kept) : endsOf(proof, isKnown)))
    const news = reached.filter((end) => !isKnown(end))
    if (news.length === 0) return states
    states.push(...news)
  }
}

/** Both ends of a proof of which one is known. */
function endsOf({ head, other }: Found, isKnown: (end: Checkpoint) => boolean): Checkpoint[] {
  return other && (isKnown(head) || isKnown(other)) ? [head, other] : []
}

/** The kept checkpoints that `proof` connects with a state: it says how, they say what. */
function overBare(
  { from, to, hashes }: BareConsistency,
  states: readonly Checkpoint[],
  kept: readonly Checkpoint[],
): Checkpoint[] {
  const bytes = hashes.flatMap((hash) => decodeBase64url(hash) ?? [])
  return kept.filter((one) =>
    states.some((state) => {
      const [early, late] = one.size < state.size ? [one, state] : [state, one]
      return early.size === from && late.size === to && isConsistent(from, early.root, to, late.root, bytes)
    }),
  )
}

function isSame(one: Checkpoint, other: Checkpoint): boolean {
  return one.origin === other.origin && one.size === other.size && encodeBase64url(one.root) === encodeBase64url(other.root)
}
