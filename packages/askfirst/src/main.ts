#!/usr/bin/env node
// The program `askfirst`. Imports nothing before it knows that this Node can run the rest.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`askfirst needs Node 22.18 or newer, and this is ${process.versions.node}. Install one from https://nodejs.org`)
  process.exit(1)
}
const { run } = await import('./cli.ts')
process.exitCode = await run(process.argv.slice(2))
