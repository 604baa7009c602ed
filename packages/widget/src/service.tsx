// One service as something to choose: who, what for, its switch, and the way to everything else.

import type { NoticeService } from '@askfirst/policy'
import type { ComponentChildren, JSX } from 'preact'
import { DetailsButton } from './details-button.tsx'
import { detailsIdOf } from './details-id.ts'
import { purposeOf } from './purpose-of.ts'
import type { WidgetData } from './widget-data.ts'

/** `id` is the name's; `children` stand beside it. */
export function Service(props: {
  data: WidgetData
  service: NoticeService
  id: string
  children?: ComponentChildren
}): JSX.Element {
  const { data, service, id } = props
  return (
    <div class="service">
      <div class="row">
        <h4 id={id}>{service.name}</h4>
        {props.children}
      </div>
      <p>
        {service.provider && service.provider !== service.name && (
          <small>
            <bdi>{service.provider}</bdi>
            {' · '}
          </small>
        )}
        {purposeOf(service, data.texts)}
      </p>
      <DetailsButton id={detailsIdOf(service.id)} label={data.texts.details} about={id} />
    </div>
  )
}
