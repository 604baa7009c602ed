// What stands in the popovers of the preferences while they are open. They open and close by themselves.

import type { Askfirst } from '@askfirst/policy'
import { type ComponentChild, render } from 'preact'
import { Changes } from './changes.tsx'
import { changesId, serviceOfDetails } from './details-id.ts'
import { Popover } from './popover.tsx'
import { ServiceDetails } from './service-details.tsx'
import { toldThen } from './told-then.ts'
import type { WidgetData } from './widget-data.ts'

/** Keeps `popover` beside `anchor`; gives the function that stops this. */
export type Place = (anchor: Element, popover: HTMLElement) => () => void

/** Fills those that are open, and each that opens; gives the function that stops this. */
export function fillPopovers(askfirst: Askfirst, data: WidgetData, place: Place): () => void {
  const { texts } = data
  const services = data.categories.flatMap((category) => category.services)
  const open = new Map<HTMLElement, () => void>()

  const draw = (popover: HTMLElement, heading: 'h3' | 'h4', title: string, content: ComponentChild) =>
    render(
      <Popover id={popover.id} heading={heading} title={title} closeLabel={texts.closeChoices}>
        {content}
      </Popover>,
      popover,
    )
  const fill = (popover: HTMLElement) => {
    const anchor = document.querySelector(`[popovertarget="${popover.id}"]`)
    const service = services.find(({ id }) => id === serviceOfDetails(popover.id))
    if (!anchor || open.has(popover)) return
    if (service) draw(popover, 'h4', service.name, <ServiceDetails data={data} service={service} />)
    else if (popover.id === changesId) {
      draw(popover, 'h3', texts.showChanges, texts.loading)
      toldThen(askfirst, data).then((told) => {
        if (open.has(popover)) draw(popover, 'h3', texts.showChanges, <Changes data={data} told={told} />)
      })
    } else return
    open.set(popover, place(anchor, popover))
    // Reading begins at the top; closing gives the focus back, which the platform does by itself.
    popover.querySelector<HTMLElement>('[tabindex]')?.focus()
  }
  const empty = (popover: HTMLElement) => {
    open.get(popover)?.()
    if (open.delete(popover)) render(null, popover)
  }
  const follow = ({ target, newState }: Event & { readonly newState?: string }) => {
    const popover = target as HTMLElement
    if (newState === 'open') fill(popover)
    else empty(popover)
  }
  document.addEventListener('toggle', follow, true)
  for (const popover of document.querySelectorAll<HTMLElement>('#askfirst .details'))
    if (popover.matches(':popover-open')) fill(popover)
  return () => {
    document.removeEventListener('toggle', follow, true)
    for (const popover of [...open.keys()]) empty(popover)
  }
}
