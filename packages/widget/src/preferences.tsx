// The second layer: every category and every service, each with its own switch.

import type { Decision } from '@askfirst/policy'
import type { JSX } from 'preact'
import { Category } from './category.tsx'
import { ChangedSince, isChangedSince } from './changed-since.tsx'
import { Controller } from './controller.tsx'
import { DialogHead } from './dialog.tsx'
import type { Draft } from './draft.ts'
import { findServices, manyServices } from './find-services.ts'
import { isAnythingGranted } from './state-of.ts'
import type { WidgetData } from './widget-data.ts'

/** A pure picture of `draft`. `gpc`: the browser's opt-out signal is honoured; `query`: what the visitor searches. */
export function Preferences(props: {
  data: WidgetData
  decision: Decision | undefined
  draft: Draft
  gpc: boolean
  query: string
  set: (draft: Draft) => void
  search: (query: string) => void
  save: () => void
  close: () => void
}): JSX.Element {
  const { data, decision, draft } = props
  const { texts, categories } = data
  const found = findServices(categories, props.query)
  const changed = isChangedSince(data, decision)
  const services = categories.flatMap((category) => category.services)
  return (
    <>
      <DialogHead view="preferences" title={texts.preferencesTitle} closeLabel={texts.close} close={props.close} />
      <div class="body">
        <p>{texts.preferencesIntro}</p>
        {changed && <ChangedSince data={data} decision={decision as Decision} />}
        {props.gpc && texts.gpc && <p class="note">{texts.gpc}</p>}
        {services.length > manyServices && (
          <search>
            <input
              type="search"
              aria-label={texts.search}
              placeholder={texts.search}
              value={props.query}
              onInput={({ currentTarget }) => props.search(currentTarget.value)}
            />
            <span role="status">{found && `${texts.services}: ${found.size}`}</span>
          </search>
        )}
        {categories.map((category) => (
          <Category
            key={category.id}
            data={data}
            category={category}
            draft={draft}
            found={found}
            note={changed && decision?.categories[category.id] === 'unasked' && texts['state.unasked']}
            set={props.set}
          />
        ))}
        <Controller data={data} />
        <p>{texts.validity}</p>
      </div>
      <div class="foot">
        <button type="button" class="plain" data-askfirst-do="accept-all">
          {texts.acceptAll}
        </button>
        <button type="button" class="plain" data-askfirst-do="reject-all">
          {texts.rejectAll}
        </button>
        {isAnythingGranted(data.categories, decision) && (
          <button type="button" class="plain" data-askfirst-do="withdraw">
            {texts.withdraw}
          </button>
        )}
        <button type="button" data-askfirst-do="save" onClick={props.save}>
          {texts.save}
        </button>
      </div>
    </>
  )
}
