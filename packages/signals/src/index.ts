export { default as google } from './google.ts'
export { default as microsoft } from './microsoft.ts'
