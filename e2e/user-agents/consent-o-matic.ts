// Consent-O-Matic's way with a rule, as far as ours goes: it is not on npm, so the subset of its format is read here. Runs in the page.
// Source: Extension/{ConsentEngine,CMP,Action,Consent,Tools}.js and rules.schema.json of github.com/cavi-au/Consent-O-Matic.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright/test'

interface Selection {
  readonly selector: string
  /** Has to be displayed, or must not be. */
  readonly displayFilter?: boolean
}
interface Matcher {
  readonly type: 'css'
  readonly target: Selection
}
type Action =
  | { readonly type: 'click'; readonly target: Selection }
  | { readonly type: 'list'; readonly actions: readonly Action[] }
  | { readonly type: 'waitcss'; readonly target: Selection; readonly retries?: number; readonly waitTime?: number }
  | {
      readonly type: 'consent'
      readonly consents: readonly { readonly type: string; readonly matcher: Matcher; readonly toggleAction: Action }[]
    }
interface Rule {
  readonly detectors: readonly { readonly presentMatcher: readonly Matcher[]; readonly showingMatcher: readonly Matcher[] }[]
  readonly methods: readonly { readonly name: string; readonly action: Action }[]
}

/** What the user agrees to, by Consent-O-Matic's letters: A for preferences, B for statistics, F for advertising. */
export type Wishes = Readonly<Record<string, boolean>>

const { askfirst } = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('askfirst/user-agents/consent-o-matic.json')), 'utf8'),
) as { askfirst: Rule }

/** What it sees, and how often it has clicked. */
export interface ConsentOMatic {
  readonly isPresent: boolean
  readonly isShowing: boolean
  readonly clicks: number
}

/** Has it act on the page as its user wishes; it acts where the rule finds a banner on screen, and nowhere else. */
export function runConsentOMatic(page: Page, wishes: Wishes): Promise<ConsentOMatic> {
  return page.evaluate(act, { rule: askfirst, wishes })
}

/** In the page, with nothing around it. */
async function act({ rule, wishes }: { rule: Rule; wishes: Wishes }): Promise<ConsentOMatic> {
  let clicks = 0
  const find = ({ selector, displayFilter }: Selection): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => displayFilter === undefined || (element.offsetHeight !== 0) === displayFilter,
    )
  const matches = ({ type, target }: Matcher): boolean => {
    if (type !== 'css') throw new Error(`no matcher ${type}`)
    return find(target) !== undefined
  }
  const run = async (action: Action): Promise<void> => {
    switch (action.type) {
      case 'click': {
        const target = find(action.target)
        if (target) clicks++
        target?.click()
        // As it gives the page its turn.
        return new Promise((done) => setTimeout(done))
      }
      case 'list':
        for (const one of action.actions) await run(one)
        return
      case 'waitcss':
        for (let left = action.retries ?? 10; left > 0 && !find(action.target); left--)
          await new Promise((done) => setTimeout(done, action.waitTime ?? 250))
        return
      case 'consent':
        for (const { type, matcher, toggleAction } of action.consents)
          if (matches(matcher) !== (wishes[type] ?? false)) await run(toggleAction)
        return
      default:
        throw new Error(`no action ${JSON.stringify(action)}`)
    }
  }
  const detector = rule.detectors.find(({ presentMatcher }) => presentMatcher.every(matches))
  const isShowing = detector?.showingMatcher.every(matches) ?? false
  for (const name of isShowing ? ['HIDE_CMP', 'OPEN_OPTIONS', 'HIDE_CMP', 'DO_CONSENT', 'SAVE_CONSENT'] : []) {
    const method = rule.methods.find((one) => one.name === name)
    if (method) await run(method.action)
  }
  return { isPresent: detector !== undefined, isShowing, clicks }
}
