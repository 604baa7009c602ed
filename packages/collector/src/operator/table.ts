// Every call of operators in one table: what routes requests is what OpenAPI is generated from.

import type { Call, Deps } from '../deps.ts'
import type { Route } from '../routes/table.ts'
import { getAudit } from './audit.ts'
import { postExport } from './exports.ts'
import { getLogHealth, postConsistency, postVerify } from './log-health.ts'
import type { Operator } from './operator.ts'
import {
  checkpointSchema,
  exportSchema,
  lookUpSchema,
  rangeSchema,
  retentionSchema,
  signInSchema,
  stepOfRequestSchema,
} from './parse-operator.ts'
import { postLookUp } from './receipts.ts'
import { getRequest, getRequests, postStep } from './requests.ts'
import { getRetention, postRetention } from './retention.ts'
import { deleteSession, getSession, postSession } from './session.ts'
import { getStatistics } from './statistics.ts'

/** One call of somebody who is known. */
export interface OperatorRoute extends Omit<Route, 'run' | 'holder'> {
  readonly operator: true
  readonly run: (call: Call, deps: Deps, operator: Operator, basePath: string) => Promise<Response>
}

/** The only call of somebody who is not known yet. */
export interface SignInRoute extends Omit<Route, 'run' | 'holder'> {
  readonly run: (call: Call, deps: Deps, basePath: string) => Promise<Response>
}

const bodyProblems = ['BODY_INVALID', 'BODY_TOO_LARGE', 'TYPE_UNSUPPORTED', 'FIELD_INVALID'] as const
const known = { operator: true, problems: ['OPERATOR_UNKNOWN', 'SITE_UNKNOWN'] } as const
const asking = { ...known, problems: [...bodyProblems, 'PERSONAL_VALUE', ...known.problems] } as const

export const signInRoute: SignInRoute = {
  method: 'post',
  path: '/v1/admin/session',
  summary: 'Signs in: exchanges an operator’s token for a session of this browser.',
  run: postSession,
  answers: { 200: 'Who is signed in, until when, and their sites; with a cookie.' },
  problems: [...bodyProblems, 'OPERATOR_UNKNOWN'],
  body: [signInSchema],
}

/** In the order they are documented. */
export const operatorRoutes: readonly OperatorRoute[] = [
  {
    ...known,
    method: 'get',
    path: '/v1/admin/session',
    summary: 'Who is signed in.',
    run: getSession,
    answers: { 200: 'Name, end of the session, sites.' },
  },
  {
    ...known,
    method: 'delete',
    path: '/v1/admin/session',
    summary: 'Signs out.',
    run: deleteSession,
    answers: { 204: 'The session is over.' },
  },
  {
    ...known,
    method: 'get',
    path: '/v1/admin/statistics',
    summary: 'What was decided, as sums per day, category, language, layout and region; no identifiers.',
    run: getStatistics,
    answers: { 200: 'The sums.' },
    problems: [...known.problems, 'FIELD_INVALID'],
    query: ['site', 'from', 'to'],
  },
  {
    ...asking,
    method: 'post',
    path: '/v1/admin/receipts',
    summary: 'The receipts of a record, by its id or that of an event, for a reason. The visitor is shown the reason.',
    run: postLookUp,
    answers: { 200: 'Events and notices; no events where the record is restricted.' },
    problems: [...asking.problems, 'RECEIPT_NOT_FOUND'],
    body: [lookUpSchema],
  },
  {
    ...known,
    method: 'get',
    path: '/v1/admin/requests',
    summary: 'The requests desk: what is open, the first due first; with `all`, everything, the newest first.',
    run: getRequests,
    answers: { 200: 'Requests with their due days.' },
    problems: [...known.problems, 'FIELD_INVALID'],
    query: ['site', 'all', 'after'],
  },
  {
    ...known,
    method: 'get',
    path: '/v1/admin/requests/:id',
    summary: 'One request.',
    run: getRequest,
    answers: { 200: 'The request.' },
    problems: [...known.problems, 'REQUEST_NOT_FOUND'],
    query: ['site'],
  },
  {
    ...asking,
    method: 'post',
    path: '/v1/admin/requests/:id',
    summary: 'One step of a request: say, verify, extend, answer or refuse.',
    run: postStep,
    answers: { 200: 'The request as it is now.' },
    problems: [...asking.problems, 'REQUEST_NOT_FOUND', 'STEP_INVALID'],
    body: [stepOfRequestSchema],
  },
  {
    ...known,
    method: 'get',
    path: '/v1/admin/retention',
    summary: 'What was deleted when and why, and what a run would delete now.',
    run: getRetention,
    answers: { 200: 'The last runs, and the sums of a dry run.' },
    query: ['site'],
  },
  {
    ...asking,
    method: 'post',
    path: '/v1/admin/retention',
    summary: 'Deletes what has had its time now, for a reason, without waiting for the schedule.',
    run: postRetention,
    answers: { 200: 'The run.' },
    body: [retentionSchema],
  },
  {
    ...asking,
    method: 'post',
    path: '/v1/admin/exports',
    summary: 'Proof of grants by category, service and days, for a reason; one signed, proven receipt per line.',
    run: postExport,
    answers: { 200: 'application/x-ndjson; `askfirst verify` reads each line.' },
    body: [exportSchema],
  },
  {
    ...known,
    method: 'get',
    path: '/v1/admin/audit',
    summary: 'What operators did, the newest first.',
    run: getAudit,
    answers: { 200: 'Entries.' },
    problems: [...known.problems, 'FIELD_INVALID'],
    query: ['site', 'after'],
  },
  {
    ...known,
    method: 'get',
    path: '/v1/admin/log',
    summary: 'How long the log is, when it last grew, and who signed its head.',
    run: getLogHealth,
    answers: { 200: 'Size, checkpoint, keys.' },
    query: ['site'],
  },
  {
    ...asking,
    method: 'post',
    path: '/v1/admin/log/verify',
    summary: 'Checks a range of leaves: events, notices, and the way to the signed head.',
    run: postVerify,
    answers: { 200: 'What was found; no faults where all is well.' },
    problems: [...bodyProblems, ...known.problems, 'RANGE_INVALID'],
    body: [rangeSchema],
  },
  {
    ...asking,
    method: 'post',
    path: '/v1/admin/log/consistency',
    summary: 'Whether the log has only grown since a checkpoint that was kept.',
    run: postConsistency,
    answers: { 200: 'Both sizes, and whether it holds.' },
    problems: [...bodyProblems, ...known.problems],
    body: [checkpointSchema],
  },
]
