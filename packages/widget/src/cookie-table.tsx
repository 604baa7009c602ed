// What one service stores, with purpose and duration (R27).

import type { NoticeService } from '@askfirst/policy'
import type { JSX } from 'preact'
import { durationIn } from './duration-in.ts'
import type { WidgetData } from './widget-data.ts'

/** A table of its cookies and storage; the purpose has a column where one is declared. */
export function CookieTable({ data, service }: { data: WidgetData; service: NoticeService }): JSX.Element {
  const { texts, language } = data
  const items = [
    ...service.cookies.map((item) => ({ ...item, kind: 'cookie' as const })),
    ...service.storage.map(({ key, ...item }) => ({ ...item, name: key })),
  ]
  if (!items.length) return <p>{texts.nothingStored}</p>
  const explained = items.some((item) => item.purpose)
  return (
    <table>
      <caption>{texts.stored}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          {explained && <th scope="col">{texts.purpose}</th>}
          <th scope="col">{texts.duration}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            <td>
              <code dir="ltr">{item.name}</code> <small>{texts[`kind.${item.kind}`]}</small>
              {'domain' in item && (
                <>
                  {' '}
                  <small dir="ltr">{item.domain}</small>
                </>
              )}
            </td>
            {explained && <td>{item.purpose}</td>}
            <td>
              {durationIn(
                language,
                item.retention,
                item.retention || item.kind === 'session' ? texts.session : texts.untilDeleted,
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
