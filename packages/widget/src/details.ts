// Bundle widget/details: what the preferences show on request, in popovers, and the cookie table of a page.

import { adoptStyles } from '@askfirst/banner/adopt-styles'
import { definePolicyTable } from './define-policy-table.tsx'
import details from './details.css?inline'
import { fillPopovers } from './fill-popovers.tsx'
import { placePopover } from './place-popover.ts'
import { withWidget } from './with-widget.ts'

adoptStyles(details)
let stop = () => {}
withWidget((askfirst, data) => {
  stop()
  stop = fillPopovers(askfirst, data, placePopover)
  definePolicyTable(askfirst, data)
})
