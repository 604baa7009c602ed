// What has changed since the visitor chose, one by one (R44).

import type { JSX } from 'preact'
import type { ChangeTold } from './changes-of.ts'
import type { WidgetData } from './widget-data.ts'

/** `told` is `undefined` where nobody has kept what the visitor was told then. */
export function Changes({ data, told }: { data: WidgetData; told: readonly ChangeTold[] | undefined }): JSX.Element {
  const { texts } = data
  if (!told) return <p>{texts.changesUnknown}</p>
  if (!told.length) return <p>{texts.changesNone}</p>
  return (
    <ul>
      {told.map(({ kind, name, category, facts }) => (
        <li>
          <b>{texts[`change.${kind}`]}</b>: {name} {category && <small>{category}</small>}
          {facts.length > 0 && (
            <dl class="facts">
              {facts.map(([key, before, now]) => (
                <div>
                  <dt>{texts[key]}</dt>
                  <dd>
                    {before && <del>{before}</del>} {now && <ins>{now}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
