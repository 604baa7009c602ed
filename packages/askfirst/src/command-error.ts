// What stops a command, knowing nothing about how it is printed.

/** What stopped it; a closed union. */
export type CommandErrorCode =
  | 'CONFIG_MISSING'
  | 'CONFIG_UNREADABLE'
  | 'CONFIG_EXISTS'
  | 'POLICY_INVALID'
  | 'LANGUAGE_MISSING'
  | 'BUNDLE_MISSING'
  | 'BUNDLE_BROKEN'
  | 'FILE_UNREADABLE'
  | 'KEY_INVALID'
  | 'SERVE_FAILED'
  | 'GATE_FAILED'
  | 'STORE_MISSING'
  | 'TOKEN_MISSING'
  | 'RETENTION_BUSY'
  | 'STORE_FAILED'

/** Thrown by everything `askfirst` exports and by every command. `message` says what to do. */
export class CommandError extends Error {
  readonly code: CommandErrorCode

  constructor(code: CommandErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
    this.code = code
  }
}
