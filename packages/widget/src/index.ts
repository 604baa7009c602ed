// What a build needs to know about the widget; nothing here touches a DOM.

export { staticTableOf } from './static-table.tsx'
export { type WidgetData, widgetDataOf } from './widget-data.ts'
export type { WidgetTextKey, WidgetTexts } from './widget-texts.ts'
