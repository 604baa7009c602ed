export { type Judge, judgeAttribute, judgeCss, judgeScript, judgeText } from './addresses.ts'
export type {
  Askfirst,
  AskfirstError,
  AskfirstErrorCode,
  AskfirstEvents,
  Change,
  Control,
  CountsMessage,
  DecisionMessage,
  Held,
  Presenter,
  Signal,
  View,
} from './askfirst.ts'
export { base64url, canonical, hashOf } from './canonical.ts'
export { checkPolicy } from './check-policy.ts'
export { compileRules, compileTerms } from './compile-rules.ts'
export { isOwn, nameOfCookie } from './cookie-name.ts'
export { day, decide, exceptionsOf, grantsAnything, whoseYesIsMissing } from './decide.ts'
export type { Decision, How, State } from './decision.ts'
export { attributes, claimOfMark, claimOfMarked, embeds, image, loading, mark } from './loading.ts'
export { type Claim, claimOfCookie, claimOfStorage, claimOfUrl, isBelow } from './match.ts'
export { nearLanguages } from './near-languages.ts'
export { type Notice, type NoticeCategory, type NoticeService, noticeHash, noticeOf } from './notice.ts'
export { type Catalogue, definePolicy, type ParsedPolicy, parsePolicy } from './parse-policy.ts'
export {
  type Category,
  type Colors,
  type Controller,
  type Cookie,
  type Policy,
  type Service,
  type StoredItem,
  type Ui,
  type Words,
  wordsIn,
} from './policy.ts'
export type { PolicyInput } from './policy-input.ts'
export { policySchema, type Schema } from './policy-schema.ts'
export { PolicyError, type Problem, type ProblemCode } from './problem.ts'
export {
  decisionOf,
  decodeRecord,
  encodeRecord,
  newestRecord,
  type RecordParts,
  recordName,
  type VisitorRecord,
} from './record.ts'
export type { Finding } from './requirements/finding.ts'
export type { CategoryRule, Rules, ServiceRule, StorageKind, Terms } from './rules.ts'
export { sha256 } from './sha256.ts'
