import { makeGate } from '@askfirst/gate'
import { gateWorker } from '@askfirst/gate/workers'
import { policy, script } from './site.js'

export default gateWorker(makeGate({ policy, script }), { fetch: (request) => fetch(request) })
