// One file out of packages that come in many, for production, as a site's own build makes it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundleAsync } from 'lightningcss'
import { rolldown } from 'rolldown'

/** The text of a module, with everything that it imports from the packages in `folder`. */
export async function bundleScript(folder: string, source: string): Promise<string> {
  const entry = join(folder, 'entry.js')
  const bundle = await rolldown({
    input: entry,
    cwd: folder,
    logLevel: 'silent',
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }],
  })
  const { output } = await bundle.generate({ format: 'es', minify: true, codeSplitting: false })
  await bundle.close()
  return output[0].code
}

/** A style sheet, with everything that it imports from the packages in `folder`. */
export async function bundleStyles(folder: string, source: string): Promise<Buffer> {
  const entry = join(folder, 'entry.css')
  const { code } = await bundleAsync({
    filename: entry,
    minify: true,
    resolver: {
      read: async (path) => (path === entry ? source : readFileSync(path, 'utf8')),
      resolve: (specifier, from) => (specifier === entry ? entry : createRequire(from).resolve(specifier)),
    },
  })
  return Buffer.from(code)
}
