// The text of a JSON body; how large it may be is checked before, what it says after.

import type { Call } from '../deps.ts'
import { CollectorProblem } from '../problems.ts'

/** @throws CollectorProblem TYPE_UNSUPPORTED */
export async function readJson(call: Call): Promise<string> {
  checkJson(call.req.header('content-type'))
  return await call.req.text()
}

/** @throws CollectorProblem TYPE_UNSUPPORTED where `type`, the `Content-Type`, is not JSON's */
export function checkJson(type = ''): void {
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new CollectorProblem('TYPE_UNSUPPORTED')
}
