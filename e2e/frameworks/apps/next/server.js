// A server of one's own around Next.js, which is the other place for the gate.

import { createServer } from 'node:http'
import { makeGate } from '@askfirst/gate'
import { gateListener } from '@askfirst/gate/node'
import next from 'next'
import { enforcing, files, policy, script } from './site.js'

const app = next({})
await app.prepare()
const gate = makeGate(process.env.CSP === 'enforce' ? enforcing : { policy, script, files })
createServer(gateListener(gate, app.getRequestHandler())).listen(Number(process.env.PORT), '127.0.0.1')
