// Which popover belongs to what, between askfirst.widget.js, which has the buttons, and askfirst.details.js, which fills them.

/** The popover that tells what has changed since the last choice. */
export const changesId = 'askfirst-changes'

const before = 'askfirst-details-'

/** The popover with the details of a service. */
export function detailsIdOf(service: string): string {
  return before + service
}

/** The service whose details are in that popover, if it is one. */
export function serviceOfDetails(id: string): string | undefined {
  return id.startsWith(before) ? id.slice(before.length) : undefined
}
