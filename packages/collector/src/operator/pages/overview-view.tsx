// What visitors decided: rates and counts over days, by category, language, layout and region.

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Statistics } from '../statistics.ts'
import type { ViewProps } from './app.tsx'
import { ChartFigure } from './chart.tsx'
import { answersBy, type Dimension, daysBetween, matching, rateOf, type Sum } from './rates.ts'
import { useAnswer } from './use-answer.ts'

const dimensions = ['category', 'language', 'layout', 'region'] as const

export function OverviewView({ site }: ViewProps): JSX.Element {
  const today = new Date().toISOString().slice(0, 10)
  const [from, setFrom] = useState(() => new Date(Date.parse(today) - 29 * 864e5).toISOString().slice(0, 10))
  const [to, setTo] = useState(today)
  const [chosen, choose] = useState<Partial<Record<Dimension, string>>>({})
  const { answer, problem } = useAnswer<Statistics>(`statistics?site=${site.site}&from=${from}&to=${to}`)
  const tallies = answer?.tallies ?? []
  const sums = matching(tallies, chosen)
  const dayField = (label: string, value: string, set: (day: string) => void): JSX.Element => (
    <label>
      {label}
      <input type="date" value={value} max={today} onChange={({ currentTarget: { value: day } }) => day && set(day)} />
    </label>
  )
  return (
    <>
      <fieldset class="filters">
        <legend>Show</legend>
        {dayField('From', from, setFrom)}
        {dayField('To', to, setTo)}
        {dimensions.map((dimension) => (
          <label key={dimension}>
            {titleOf(dimension)}
            <select onChange={({ currentTarget: { value } }) => choose({ ...chosen, [dimension]: value })}>
              <option value="">all</option>
              {[...answersBy(tallies, dimension).keys()].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      {problem && <p class="problem">{problem}</p>}
      {answer && <Charts sums={sums} from={answer.from} to={answer.to} />}
      {answer && <p class="hint">{answer.note}</p>}
    </>
  )
}

function Charts({ sums, from, to }: { readonly sums: readonly Sum[]; readonly from: string; readonly to: string }): JSX.Element {
  if (sums.length === 0) return <p>Nobody has decided anything in these days, as far as this was chosen.</p>
  const days = daysBetween(from, to)
  const categories = [...answersBy(sums, 'category').keys()]
  const byDay = answersBy(sums, 'day')
  return (
    <div class="charts">
      <ChartFigure
        kind="line"
        title="Granted, per day and category"
        axis="Day"
        unit="%"
        labels={days}
        series={categories.map((category) => {
          const own = answersBy(matching(sums, { category }), 'day')
          return { name: category, values: days.map((day) => rateOf(own.get(day))) }
        })}
      />
      <ChartFigure
        kind="stack"
        title={categories.length === 1 ? `Answers per day for ${categories[0]}` : 'Answers per day, one for each category'}
        axis="Day"
        unit=""
        labels={days}
        series={(['granted', 'denied', 'withdrawn'] as const).map((state) => ({
          name: state,
          values: days.map((day) => byDay.get(day)?.[state] ?? 0),
        }))}
      />
      {dimensions.map((dimension) => {
        const answers = answersBy(sums, dimension)
        const series = { name: 'granted', values: [...answers.values()].map(rateOf) }
        const title = `Granted, by ${dimension}`
        return (
          <ChartFigure
            key={dimension}
            kind="bar"
            title={title}
            axis={titleOf(dimension)}
            unit="%"
            labels={[...answers.keys()]}
            series={[series]}
          />
        )
      })}
    </div>
  )
}

function titleOf(dimension: Dimension): string {
  return `${dimension.charAt(0).toUpperCase()}${dimension.slice(1)}`
}
