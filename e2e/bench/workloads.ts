// What pages do all day, each measured by itself. Runs in the page, and knows nothing about askfirst but its global.

/** Does the work once and says how long it took. */
export type Workload = () => number | Promise<number>

declare global {
  interface Window {
    /** By name. Insertions answer in milliseconds, everything else in microseconds a call. */
    workloads?: Readonly<Record<string, Workload>>
  }
}

/** Puts the workloads on the window. The browser gets the text of this function alone, so it uses nothing from outside. */
export function defineWorkloads(): void {
  /** Per insertion: what the limit speaks of. */
  const elements = 3_000

  /** Until `insert` has been done, laid out, and seen by every observer. */
  const timeInsertion = async (insert: (into: HTMLElement) => void): Promise<number> => {
    const into = document.createElement('div')
    document.body.append(into)
    const begin = performance.now()
    insert(into)
    const { offsetHeight } = into
    // Observers of mutations run before what is queued after them.
    await null
    const time = performance.now() - begin
    if (into.childElementCount !== elements || offsetHeight === 0) throw new Error('Not everything was inserted.')
    into.remove()
    return time
  }

  const timeCalls = (calls: number, call: (index: number) => unknown): number => {
    const begin = performance.now()
    for (let i = 0; i < calls; i++) call(i)
    return ((performance.now() - begin) / calls) * 1e3
  }

  /** Reading the last one back, outside of the measurement, waits for the browser's jar. */
  const timeCookieWrites = (name: string): number => {
    const time = timeCalls(50, (i) => {
      // biome-ignore lint/suspicious/noDocumentCookie: what is measured.
      document.cookie = `${name}=value${i}; path=/`
    })
    if (!document.cookie.includes(`${name}=value49`)) throw new Error(`The page cannot read ${name} back.`)
    return time
  }

  const timeStorageWrites = (key: string): number => {
    const time = timeCalls(200, (i) => localStorage.setItem(key, `value${i}`))
    if (localStorage.getItem(key) !== 'value199') throw new Error(`The page cannot read ${key} back.`)
    return time
  }

  const markup = Array.from({ length: elements }, (_, i) => `<div class="row">Row ${i}</div>`).join('')
  const pattern = document.createElement('div')
  pattern.className = 'row'
  pattern.textContent = 'Row'

  window.workloads = {
    'insert by createElement': () =>
      timeInsertion((into) => {
        for (let i = 0; i < elements; i++) {
          const row = document.createElement('div')
          row.className = 'row'
          row.textContent = `Row ${i}`
          into.append(row)
        }
      }),
    'insert by innerHTML': () =>
      timeInsertion((into) => {
        into.innerHTML = markup
      }),
    'insert by cloneNode': () =>
      timeInsertion((into) => {
        for (let i = 0; i < elements; i++) into.append(pattern.cloneNode(true))
      }),
    'write a necessary cookie': () => timeCookieWrites('sid'),
    'write an undeclared cookie': () => timeCookieWrites('colour'),
    'read document.cookie': () => timeCalls(50, () => document.cookie),
    'localStorage.setItem, undeclared': () => timeStorageWrites('colour'),
    'localStorage.setItem, granted': () => {
      // Only one side has it.
      window.askfirst?.allowOnce('recent')
      return timeStorageWrites('nordlys_recent')
    },
    'localStorage.getItem': () => timeCalls(200, () => localStorage.getItem('colour')),
    'fetch from the own site': async () => {
      const begin = performance.now()
      for (let i = 0; i < 10; i++) await (await fetch(`/nothing/data?${i}`)).text()
      return ((performance.now() - begin) / 10) * 1e3
    },
  }
}
