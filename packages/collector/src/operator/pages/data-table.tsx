// Rows and columns. On a narrow screen the table scrolls by itself, also by keyboard.

import type { ComponentChildren, JSX } from 'preact'

interface DataTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  /** Each with one cell per column; the first is what the row is about. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  /** In place of no rows. */
  readonly empty?: string
  /** Columns of numbers, by their places. */
  readonly numbers?: readonly number[]
}

export function DataTable({ caption, columns, rows, empty = 'There is nothing.', numbers = [] }: DataTableProps): JSX.Element {
  if (rows.length === 0) return <p>{empty}</p>
  const classOf = (at: number): string | undefined => (numbers.includes(at) ? 'number' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={name} scope="col" class={classOf(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], at) => (
            <tr key={at}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={column} class={classOf(column + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
