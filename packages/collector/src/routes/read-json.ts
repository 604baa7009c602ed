// The text of a JSON body; how large it may be is checked before, what it says after.

import type { Call } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'

/** @throws CollectorProblem TYPE_UNSUPPORTED */
export async function readJson(call: Call): Promise<string> {
  const type = call.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new CollectorProblem('TYPE_UNSUPPORTED')
  return await call.req.text()
}
