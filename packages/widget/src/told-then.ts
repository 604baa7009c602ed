// What the visitor was told when they last chose, as the collector kept it for them. Nothing else knows: the record in the
// browser has no words in it.

import type { Askfirst, Notice } from '@askfirst/policy'
import { type ChangeTold, changesOf } from './changes-of.ts'
import type { WidgetData } from './widget-data.ts'

/** What is different since, or `undefined` where nobody has kept what was told: no collector, no grant, no network. */
export async function toldThen(
  askfirst: Pick<Askfirst, 'decision' | 'exportData'>,
  data: WidgetData,
): Promise<readonly ChangeTold[] | undefined> {
  const policy = askfirst.decision?.policy
  try {
    const { notices } = (await askfirst.exportData()) as { readonly notices: Readonly<Record<string, Notice>> }
    const told = Object.values(notices).filter((notice) => notice.policy === policy)
    const then = told.find(({ language }) => language === data.language) ?? told[0]
    return then && changesOf(then, data)
  } catch {
    return undefined
  }
}
