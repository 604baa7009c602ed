// What went wrong, in a visitor's words.

import type { AskfirstError } from '@askfirst/policy'
import type { WidgetData } from './widget-data.ts'

/** The text for an `AskfirstError`, or for anything else that was thrown. */
export function messageOf(error: unknown, texts: WidgetData['texts']): string {
  const code = String((error as Partial<AskfirstError> | undefined)?.code).toLowerCase()
  const key = `error.${code.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`
  return texts[key as keyof typeof texts] ?? texts['error.other']
}
