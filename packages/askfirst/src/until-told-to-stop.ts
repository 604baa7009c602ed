// When a command that runs on must end.

/** Resolves at the first SIGINT or SIGTERM. Ask before you start what takes long: until then a signal ends the process. */
export function untilToldToStop(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
