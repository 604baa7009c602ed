// What is known of one vector after all phases, and what follows from it. Knows no browser.

import type { Surface, Vector } from './vector.ts'

/** `without` askfirst, `before` the visitor has been asked, after they `reject`, after they `withdraw`. */
export const phases = ['without', 'before', 'reject', 'withdraw'] as const

export type Phase = (typeof phases)[number]

/** The type of the attachment in which a test hands its verdicts to the report. */
export const verdictsType = 'application/vnd.askfirst.verdicts+json'

/** One thing that stored, asked or ran. */
export interface Evidence {
  readonly kind: 'request' | 'connection' | 'ran' | 'stored'
  readonly what: string
}

export interface Verdict {
  readonly name: string
  readonly surface: Surface
  readonly gap?: string
  /** What got out, by phase. */
  readonly leaked: Readonly<Record<Phase, readonly string[]>>
  /** What the gap excuses of that. */
  readonly excused: readonly string[]
  /** Kinds of evidence that are there without askfirst and are missing after a grant: what is held falsely. */
  readonly missing: readonly string[]
  /** Why it could not be judged. */
  readonly failure?: string
}

/** Is this what the vector's gap says of it, or beyond the reach of scripts? */
export function isExcused({ gap, beyond }: Pick<Vector, 'gap' | 'beyond'>, { kind }: Evidence): boolean {
  // A document runs in a process of its own, if it is there before the script is told of its frame.
  const mayRun = kind === 'ran' && /^parser: (frame|embed)$/.test(gap ?? '')
  return beyond !== undefined || (gap !== undefined && (kind === 'request' || kind === 'connection' || mayRun))
}

/** The vectors that got something out in this phase, one line each. */
export function leaksIn(verdicts: readonly Verdict[], phase: Phase): string[] {
  return verdicts.filter(({ leaked }) => leaked[phase].length).map(({ name, leaked }) => `${name}: ${leaked[phase].join('; ')}`)
}
