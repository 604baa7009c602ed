// Nothing here is for importing: the blocker is a script for the page, built into `bundles/`. Its version is the exception.

export { version } from './boot.ts'
