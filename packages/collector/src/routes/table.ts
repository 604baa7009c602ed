// Every call of the API in one table: what routes requests is what OpenAPI is generated from.

import type { z } from 'zod'
import type { Call, Deps } from '../deps.ts'
import { requestSchema } from '../desk/parse-request.ts'
import { countsSchema } from '../parse-counts.ts'
import { recordedSchema, refusalSchema, withdrawSchema } from '../parse-decision.ts'
import type { ProblemCode } from '../problems.ts'
import { objectSchema, rectifySchema } from '../rights/parse-rights.ts'
import { postCounts } from './counts.ts'
import { postDecision } from './decisions.ts'
import { getCheckpoint, getConsistency, getKeys, getNoticeProof, getProof } from './log.ts'
import {
  deleteMe,
  deleteRestrict,
  getExport,
  getMe,
  getReceipt,
  postObject,
  postRectify,
  postRestrict,
  postWithdraw,
} from './me.ts'
import { getRequest, postRequest } from './requests.ts'
import { getGpc, getHealth, getMetrics, getReadiness } from './state.ts'

/** One call. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete'
  /** With `:name` for parameters. */
  readonly path: string
  readonly summary: string
  readonly run: (call: Call, deps: Deps) => Promise<Response>
  /** By status. */
  readonly answers: Readonly<Record<number, string>>
  readonly problems: readonly ProblemCode[]
  /** `Authorization: Consent <id>.<secret>`. */
  readonly holder?: 'needed' | 'optional'
  readonly body?: readonly z.ZodType[]
  readonly query?: readonly string[]
}

const bodyProblems = ['BODY_INVALID', 'BODY_TOO_LARGE', 'TYPE_UNSUPPORTED', 'FIELD_INVALID', 'PERSONAL_VALUE'] as const

/** In the order they are documented. */
export const routes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/decisions',
    summary: 'Records one decision, or counts a bare refusal.',
    run: postDecision,
    answers: { 201: 'The event is on disk; its receipt.', 204: 'The refusal was counted; nothing says whose it was.' },
    problems: [
      ...bodyProblems,
      ...(['SITE_UNKNOWN', 'POLICY_UNKNOWN', 'NOTICE_UNKNOWN', 'REFUSAL_INVALID'] as const),
      ...(['RECORD_NOT_FOUND', 'EVENT_CONFLICT'] as const),
    ],
    holder: 'optional',
    body: [recordedSchema, refusalSchema],
  },
  {
    method: 'post',
    path: '/v1/counts',
    summary: 'Adds to what report mode would have held, summed per day, service and surface.',
    run: postCounts,
    answers: { 204: 'The sums are on disk; nothing says whose page it was.' },
    problems: [...bodyProblems, ...(['SITE_UNKNOWN', 'POLICY_UNKNOWN'] as const)],
    body: [countsSchema],
  },
  {
    method: 'get',
    path: '/v1/me',
    summary: 'Everything that is held about the record.',
    run: getMe,
    answers: { 200: 'Events with the day they are deleted, notices, recipients, accesses and requests.' },
    problems: ['RECORD_NOT_FOUND'],
    holder: 'needed',
  },
  {
    method: 'get',
    path: '/v1/me/export',
    summary: 'All events as one file: `json` verifies offline, `iso27560` is JSON-LD, `kantara` is a receipt each.',
    run: getExport,
    answers: { 200: 'The file.' },
    problems: ['RECORD_NOT_FOUND', 'FORMAT_UNSUPPORTED'],
    holder: 'needed',
    query: ['format'],
  },
  {
    method: 'post',
    path: '/v1/me/withdraw',
    summary: 'Takes back everything, or the named categories.',
    run: postWithdraw,
    answers: { 200: 'Nothing was granted; the latest event.', 201: 'The withdrawal is on disk; its receipt.' },
    problems: [...bodyProblems, 'RECORD_NOT_FOUND'],
    holder: 'needed',
    body: [withdrawSchema],
  },
  {
    method: 'post',
    path: '/v1/me/object',
    summary: 'Objects to everything, or to the named categories and services.',
    run: postObject,
    answers: { 200: 'That has been said already; the latest event.', 201: 'The objection is on disk; its receipt.' },
    problems: [...bodyProblems, 'RECORD_NOT_FOUND'],
    holder: 'needed',
    body: [objectSchema],
  },
  {
    method: 'post',
    path: '/v1/me/rectify',
    summary: 'Says what the latest event should have said, as a new event.',
    run: postRectify,
    answers: { 201: 'The correction is on disk; its receipt.' },
    problems: [...bodyProblems, 'RECORD_NOT_FOUND'],
    holder: 'needed',
    body: [rectifySchema],
  },
  {
    method: 'post',
    path: '/v1/me/restrict',
    summary: 'Freezes the record: it is kept, and not used for anything.',
    run: postRestrict,
    answers: { 200: 'It is frozen.' },
    problems: ['RECORD_NOT_FOUND'],
    holder: 'needed',
  },
  {
    method: 'delete',
    path: '/v1/me/restrict',
    summary: 'Lifts that again.',
    run: deleteRestrict,
    answers: { 200: 'It is not frozen.' },
    problems: ['RECORD_NOT_FOUND'],
    holder: 'needed',
  },
  {
    method: 'delete',
    path: '/v1/me',
    summary: 'Withdraws, then erases the record and its events.',
    run: deleteMe,
    answers: { 200: 'What was erased, and what was kept, why and until when.' },
    problems: ['RECORD_NOT_FOUND'],
    holder: 'needed',
  },
  {
    method: 'get',
    path: '/v1/me/receipt',
    summary: 'The latest receipt, or that of `event`, as a file that verifies offline.',
    run: getReceipt,
    answers: { 200: 'The file.' },
    problems: ['RECORD_NOT_FOUND', 'RECEIPT_NOT_FOUND'],
    holder: 'needed',
    query: ['event'],
  },
  {
    method: 'post',
    path: '/v1/requests',
    summary: 'A request to the controller about other data of the site.',
    run: postRequest,
    answers: { 201: 'It has arrived; when it is due, and what opens it.' },
    problems: [...bodyProblems, 'SITE_UNKNOWN', 'RECORD_NOT_FOUND'],
    holder: 'optional',
    body: [requestSchema],
  },
  {
    method: 'get',
    path: '/v1/requests/:id',
    summary: 'What came of a request. With `Authorization: Request <id>.<secret>`.',
    run: getRequest,
    answers: { 200: 'Its state, when it is due, and what the controller says.' },
    problems: ['REQUEST_NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/v1/receipts/:event/proof',
    summary: 'Where an event is in the log: hashes only.',
    run: getProof,
    answers: { 200: 'Inclusion proof, checkpoint and keys.' },
    problems: ['RECEIPT_NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/v1/notices/:hash/proof',
    summary: 'What visitors were told, and where it is in the log.',
    run: getNoticeProof,
    answers: { 200: 'A file for `askfirst verify`.' },
    problems: ['NOTICE_UNKNOWN'],
  },
  {
    method: 'get',
    path: '/v1/log/checkpoint',
    summary: 'The signed head of a site’s log (C2SP tlog-checkpoint).',
    run: getCheckpoint,
    answers: { 200: 'A signed note.' },
    problems: ['SITE_UNKNOWN'],
    query: ['site'],
  },
  {
    method: 'get',
    path: '/v1/log/consistency',
    summary: 'That a log has only grown between two sizes (RFC 9162).',
    run: getConsistency,
    answers: { 200: 'The hashes of the proof.' },
    problems: ['SITE_UNKNOWN', 'RANGE_INVALID'],
    query: ['site', 'from', 'to'],
  },
  {
    method: 'get',
    path: '/.well-known/jwks.json',
    summary: 'The keys that sign, and those that signed.',
    run: getKeys,
    answers: { 200: 'A JSON Web Key Set.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/.well-known/gpc.json',
    summary: 'That Global Privacy Control is honoured.',
    run: getGpc,
    answers: { 200: 'See the GPC specification.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/healthz',
    summary: 'Liveness.',
    run: getHealth,
    answers: { 200: 'Alive.', 503: 'Good for nothing any more: start another one.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Readiness.',
    run: getReadiness,
    answers: { 200: 'The store answers.', 503: 'It does not.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'What a Prometheus reads, from this machine or with a token of an operator.',
    run: getMetrics,
    answers: { 200: 'The text format of Prometheus.' },
    problems: ['OPERATOR_UNKNOWN'],
  },
]
