// One script per tracker, as a site's own build would make it. Knows nothing about pages and servers.

import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Tracker } from './tracker.ts'

/** The tracker and its start as one classic script. It sends to its own host, on the port of the page. */
export async function bundleTracker({ name, rewrite }: Tracker): Promise<string> {
  const code = await bundle(
    `import { ${name} } from ${JSON.stringify(join(import.meta.dirname, `${name}.ts`))}
window.started = ${name}.start('http://${name}.localhost:' + location.port)`,
  )
  return rewrite ? rewrite(code, `http://${name}.localhost:PORT`) : code
}

/** What the tracker's host serves to its loader. */
export function bundleTag(tag: string): Promise<string> {
  return bundle(`import ${JSON.stringify(join(import.meta.dirname, 'tags', tag))}`)
}

async function bundle(entry: string): Promise<string> {
  const file = join(import.meta.dirname, 'entry.js')
  const build = await rolldown({
    input: file,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
    plugins: [{ name: 'entry', resolveId: (id) => (id === file ? id : null), load: (id) => (id === file ? entry : null) }],
  })
  const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true })
  await build.close()
  return output[0].code
}
