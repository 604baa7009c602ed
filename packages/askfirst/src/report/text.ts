// A report for people.

import { basename } from 'node:path'
import type { Reported } from './reported.ts'

/** One paragraph for each finding, and a line that counts them. */
export function reportText(file: string, found: readonly Reported[]): string {
  const paragraphs = found.map(({ level, code, requirement, path, message }) => {
    const names = [code, requirement].filter(Boolean).join(', ')
    return `${level}  ${path || '(the policy)'}  ${names}\n    ${message}`
  })
  const errors = found.filter(({ level }) => level === 'error').length
  return [...paragraphs, `${basename(file)}: ${count(errors, 'error')}, ${count(found.length - errors, 'warning')}`].join('\n\n')
}

function count(amount: number, what: string): string {
  return `${amount === 0 ? 'no' : amount} ${what}${amount === 1 ? '' : 's'}`
}
