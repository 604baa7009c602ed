export {
  type Checkpoint,
  originOf,
  readCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
export { commitmentOf, leafOf, linkTo } from './commitment.ts'
export { consistencyRanges, isConsistent } from './consistency.ts'
export { decodeBase64url, encodeBase64url } from './decode-base64.ts'
export type { ExportSource } from './export/export-source.ts'
export { iso27560Of } from './export/iso27560.ts'
export type { JsonLd, JsonLdNode } from './export/json-ld.ts'
export { type KantaraController, type KantaraPurpose, type KantaraReceipt, kantaraOf } from './export/kantara.ts'
export { inclusionRanges, rootFromInclusion } from './inclusion.ts'
export { completeKey, createKey, type KeySet, type PrivateKey, type PublicKey, publicHalf } from './keys.ts'
export {
  appendLeaf,
  hashesOfRanges,
  type LeafRange,
  leafHash,
  type Node,
  type NodeName,
  nodeHash,
  nodesOfRange,
  type ReadNodes,
  rootOf,
  rootOfNodes,
} from './merkle.ts'
export { type NoticeLeaf, noticeLeafOf, noticeLeafSchema } from './notice-leaf.ts'
export { parseReceipt } from './parse-receipt.ts'
export {
  type Consistency,
  consistencyFormat,
  type Export,
  exportFormat,
  type ProvenFile,
  type ProvenNotice,
  type ProvenReceipt,
  provenNoticeFormat,
  provenReceiptFormat,
  writeFile,
} from './proven-file.ts'
export {
  type InclusionProof,
  type Layer,
  type Receipt,
  type RecordedControl,
  type RecordedState,
  receiptSchema,
} from './receipt.ts'
export { signerOf, signReceipt, verifyReceipt } from './sign.ts'
export type { FileKind, Proven, ProvenLog, Verification, VerifyCode } from './verification.ts'
export { type VerifyOptions, verifyFile } from './verify.ts'
