// The part of keen-tracking that the suite uses; the package brings no types.

declare module 'keen-tracking' {
  export default class Keen {
    constructor(config: { projectId: string; writeKey: string; host: string; protocol: string })
    initAutoTracking(): void
    recordEvent(name: string, event: object): Promise<unknown>
  }
}
