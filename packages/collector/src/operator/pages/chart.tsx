// A chart that follows the colours of the page, with the same numbers as a table below it.

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { DataTable } from './data-table.tsx'

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip)

/** One line, or one colour of bars. A gap is where there is no number. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | undefined)[]
}

interface ChartProps {
  readonly kind: 'line' | 'bar' | 'stack'
  readonly title: string
  /** What is along the axis: `Day`. */
  readonly axis: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly unit: '%' | ''
}

export function ChartFigure({ kind, title, axis, labels, series, unit }: ChartProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = JSON.stringify([kind, labels, series])
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    let chart: Chart | undefined
    const draw = (): void => {
      chart?.destroy()
      if (canvas.current) chart = new Chart(canvas.current, configOf(canvas.current, { kind, labels, series, unit }))
    }
    draw()
    dark.addEventListener('change', draw)
    return () => {
      dark.removeEventListener('change', draw)
      chart?.destroy()
    }
    // What is drawn is compared by its content.
  }, [drawn])
  const cell = (value: number | undefined): string => (value === undefined ? '–' : numberOf(value, unit))
  const rows = labels.map((label, at) => [label, ...series.map(({ values }) => cell(values[at]))])
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <div class="canvas">
        <canvas ref={canvas} role="img" aria-label={`${title}. The numbers are in the table below.`} />
      </div>
      <details>
        <summary>{title}: as a table</summary>
        <DataTable
          caption={title}
          columns={[axis, ...series.map(({ name }) => name)]}
          rows={rows.filter(([, ...cells]) => cells.some((text) => text !== '–' && text !== '0'))}
          numbers={series.map((_, at) => at + 1)}
          empty="Nobody answered."
        />
      </details>
    </figure>
  )
}

/** Shapes and dashes, too: colours alone tell nothing to some. */
const points = ['circle', 'rect', 'triangle', 'rectRot', 'star'] as const
const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4], [1, 5]]

function configOf(
  canvas: HTMLCanvasElement,
  { kind, labels, series, unit }: Pick<ChartProps, 'kind' | 'labels' | 'series' | 'unit'>,
): ChartConfiguration {
  const style = getComputedStyle(canvas)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  const axis = { ticks: { color: colour('--text') }, grid: { color: colour('--line') } }
  const isStack = kind === 'stack'
  return {
    type: kind === 'line' ? 'line' : 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values }, at) => ({
        label: name,
        data: values.map((value) => value ?? null),
        borderColor: colour(`--series-${at % 5}`),
        backgroundColor: colour(`--series-${at % 5}`),
        borderWidth: kind === 'line' ? 2 : 0,
        borderDash: dashes[at % 5] as number[],
        pointStyle: points[at % 5] as (typeof points)[number],
        pointRadius: 4,
        clip: false as const,
        maxBarThickness: 48,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { ...axis, stacked: isStack },
        y: {
          ...axis,
          stacked: isStack,
          beginAtZero: true,
          ...(unit === '%'
            ? { max: 100, ticks: { ...axis.ticks, callback: (value) => `${value} %` } }
            : { ticks: { ...axis.ticks, precision: 0 } }),
        },
      },
      plugins: {
        legend: { display: series.length > 1, labels: { color: colour('--text'), usePointStyle: true } },
        tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${numberOf(parsed.y ?? 0, unit)}` } },
      },
    },
  }
}

function numberOf(value: number, unit: '%' | ''): string {
  return unit === '%' ? `${value.toFixed(1)} %` : value.toLocaleString('en-GB')
}
