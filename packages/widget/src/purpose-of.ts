// What a service is for, in one or two sentences.

import type { NoticeService } from '@askfirst/policy'
import { reasonKeyOf } from './reason-key-of.ts'
import type { WidgetData } from './widget-data.ts'

/** Its purpose, and why it is necessary where it is (R60). */
export function purposeOf({ purpose, reason }: NoticeService, texts: WidgetData['texts']): string {
  return [purpose, reason && texts[reasonKeyOf(reason) as keyof typeof texts]].filter(Boolean).join(' ')
}
