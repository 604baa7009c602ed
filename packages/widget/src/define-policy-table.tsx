// `<askfirst-policy>`: the cookie table in the site's own page, with what the visitor has decided.

import type { Askfirst } from '@askfirst/policy'
import { defineElement } from './define-element.ts'
import { PolicyTable } from './policy-table.tsx'
import type { WidgetData } from './widget-data.ts'

/** See {@link defineElement}. */
export function definePolicyTable(askfirst: Askfirst, data: WidgetData): void {
  const content = (askfirst: Askfirst, data: WidgetData) => () => <PolicyTable data={data} decision={askfirst.decision} live />
  defineElement('askfirst-policy', content, askfirst, data)
}
