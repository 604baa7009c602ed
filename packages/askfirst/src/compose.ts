// Data into a prebuilt bundle. Knows script text, not what the data means.

import { CommandError } from './command-error.ts'

/**
 * `value`, JSON with regular expressions in it, as an expression that may stand in any script, inline ones included: nothing in
 * it ends the script element or the line. Parenthesised, so that it is an expression wherever it stands.
 */
export function scriptJson(value: unknown): string {
  // What ends or changes the parsing of a script element begins with "<" (HTML 13.2.5.15 to 13.2.5.30).
  const escaped = literalOf(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
  return `(${escaped})`
}

function literalOf(value: unknown): string {
  if (value instanceof RegExp) return `${value}`
  if (Array.isArray(value)) return `[${value.map(literalOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const properties = Object.entries(value).filter(([, given]) => given !== undefined)
  return `{${properties.map(([name, given]) => `${keyOf(name)}:${literalOf(given)}`).join()}}`
}

function keyOf(name: string): string {
  // In JSON a property like any other, in a script the prototype, unless computed.
  if (name === '__proto__') return '["__proto__"]'
  return /^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name)
}

/**
 * The bundle with each free identifier replaced by its expression.
 * @throws {@link CommandError} `BUNDLE_BROKEN` unless each of them occurs exactly once, and no other of ours is left
 */
export function compose(name: string, bundle: string, values: Readonly<Record<string, string>>): string {
  const seen: string[] = []
  const text = bundle.replace(/\bASKFIRST_[A-Z]+\b/g, (identifier) => {
    seen.push(identifier)
    // As a function, so that `$&` in the data stays what it is.
    return values[identifier] ?? identifier
  })
  const wanted = Object.keys(values)
  if (seen.length !== wanted.length || !wanted.every((identifier) => seen.includes(identifier)))
    throw new CommandError(
      'BUNDLE_BROKEN',
      `${name} should name ${wanted.join(' and ') || 'nothing'} once, but names ${seen.join(', ') || 'nothing'}. Install askfirst and all @askfirst packages in one version.`,
    )
  return text.endsWith('\n') ? text : `${text}\n`
}

/**
 * The value of a bundle that is `var askfirstBundle=…;`, as an expression.
 * @throws {@link CommandError} `BUNDLE_BROKEN` for anything else
 */
export function bundleExpression(name: string, bundle: string): string {
  const [, expression] = /^var askfirstBundle\s*=\s*(.*?);?\s*$/s.exec(bundle) ?? []
  if (!expression)
    throw new CommandError(
      'BUNDLE_BROKEN',
      `${name} is not the bundle of a signal. Install askfirst and all @askfirst packages in one version.`,
    )
  return expression
}
