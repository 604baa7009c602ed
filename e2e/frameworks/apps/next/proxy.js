import { makeGate } from '@askfirst/gate'
import { gateNext } from '@askfirst/gate/next'
import { NextResponse } from 'next/server'
import { enforcing, files, policy, script } from './site.js'

const secret = 'known to this test alone'
const gate = makeGate(process.env.CSP === 'enforce' ? enforcing : { policy, script, files })

/** The gate of server.js is asked for by its own name. */
export const proxy = process.env.GATE === 'server' ? () => {} : gateNext(gate, { secret, next: NextResponse.next })
