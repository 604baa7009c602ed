// A server of one's own around Next.js, which is the other place for the gate.

import { createServer } from 'node:http'
import { makeGate } from '@askfirst/gate'
import { gateListener } from '@askfirst/gate/node'
import next from 'next'
import { policy, script } from './site.js'

const app = next({})
await app.prepare()
createServer(gateListener(makeGate({ policy, script }), app.getRequestHandler())).listen(Number(process.env.PORT), '127.0.0.1')
