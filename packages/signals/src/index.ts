export { default as google } from './google.ts'
export { default as googleStart } from './google-start.ts'
export { default as microsoft } from './microsoft.ts'
export { default as microsoftStart } from './microsoft-start.ts'
