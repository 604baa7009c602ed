// DuckDuckGo's autoconsent in a page, with our rule only: its own code, as its own tests run it.

import { readFileSync } from 'node:fs'
import type { AutoConsentCMPRule, BackgroundMessage, Config, ContentScriptMessage } from '@duckduckgo/autoconsent'
import rule from 'askfirst/user-agents/autoconsent.json' with { type: 'json' }
import { expect, type Page } from 'playwright/test'

/** What it is built into for tests; what browsers ship is the same code with another messenger. */
const script = readFileSync(new URL('autoconsent.playwright.js', import.meta.resolve('@duckduckgo/autoconsent')), 'utf8')

const config: Partial<Config> = {
  enabled: true,
  disabledCmps: [],
  enablePrehide: false,
  enableCosmeticRules: true,
  enableHeuristicDetection: false,
  detectRetries: 20,
}

/** What it has done. */
export interface Autoconsent {
  /** Everything that it says while it works. */
  readonly said: readonly ContentScriptMessage[]
  /** Resolves when it has said a message of this type. */
  saying<T extends ContentScriptMessage['type']>(type: T): Promise<Extract<ContentScriptMessage, { type: T }>>
  /** Has it see for itself whether its opting out has worked. */
  selfTest(): Promise<void>
}

/** Lets it loose on the page, which has to be there. */
export async function runAutoconsent(page: Page, autoAction: 'optOut' | 'optIn' | null): Promise<Autoconsent> {
  const said: ContentScriptMessage[] = []
  const tell = (message: BackgroundMessage): Promise<void> =>
    page.evaluate(`autoconsentReceiveMessage(${JSON.stringify(message)})`)
  await page.exposeFunction('autoconsentSendMessage', async (message: ContentScriptMessage) => {
    said.push(message)
    if (message.type !== 'init') return
    const rules = { autoconsent: [rule as AutoConsentCMPRule] }
    await tell({ type: 'initResp', config: { ...config, autoAction } as Config, rules })
  })
  await page.evaluate(script)
  return {
    said,
    async saying(type) {
      const found = () => said.find((message) => message.type === type)
      await expect.poll(found, `autoconsent says ${type}`).toBeDefined()
      return found() as never
    },
    selfTest: () => tell({ type: 'selfTest' }),
  }
}
