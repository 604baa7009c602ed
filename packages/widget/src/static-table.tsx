// The cookie table for a page that is built on a server, readable where no script runs.

import type { VNode } from 'preact'
import { PolicyTable } from './policy-table.tsx'
import type { WidgetData } from './widget-data.ts'

/** To be rendered to text and put inside `<askfirst-policy>`, which replaces it by the live table where scripts run. */
export function staticTableOf(data: WidgetData): VNode {
  return (
    <div lang={data.language} dir={data.direction}>
      <PolicyTable data={data} decision={undefined} live={false} />
    </div>
  )
}
