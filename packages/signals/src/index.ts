export { default as google } from './google.ts'
