export type {
  Askfirst,
  AskfirstError,
  AskfirstErrorCode,
  AskfirstEvents,
  Change,
  Decision,
  Held,
  State,
  View,
} from '@askfirst/policy'
export { connect } from './connect.ts'
export { readDecision, type ServerDecision } from './read-decision.ts'
