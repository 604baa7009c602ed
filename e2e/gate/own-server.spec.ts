// What the site's own server does, behind the gate: what stands with the script alone does not stand here.

import { makeGate } from '@askfirst/gate'
import { gateListener } from '@askfirst/gate/node'
import { composeFiles, definePolicy } from 'askfirst'
import { expect, test } from 'playwright/test'
import { ownServer } from '../gaps/own-server.ts'
import { policy } from '../leaks/policy.ts'

for (const csp of ['enforce', 'off'] as const)
  for (const [gap, stands] of Object.entries(ownServer))
    test(`${gap} has no effect behind the gate, gate.csp: ${csp}`, async ({ page }) => {
      const own = definePolicy({ ...policy, gate: { csp } })
      const files = await composeFiles(own)
      const gate = makeGate({ policy: own, files, script: files.get('askfirst.js') ?? '' })
      expect(
        await stands(
          (url) => page.goto(url),
          (site) => gateListener(gate, site),
        ),
      ).toBe(false)
    })
