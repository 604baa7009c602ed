// The import lines of a source text. Knows syntax, not what may be imported.

/** One import; `typeOnly` leaves nothing at run time. */
export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

const statement = /^(?:import|export)\s+(type\s+)?((?:[\w$*\s,]|\{[^}]*\})*?)\s*from\s*(['"])(.+?)\3/gm
const sideEffect = /^import\s+(['"])(.+?)\1/gm
const dynamic = /\bimport\(\s*(['"`])(.+?)\1/g

/** Every `import … from`, `export … from`, bare `import` and `import()` of a literal. */
export function importsOf(source: string): readonly Import[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [
    ...[...text.matchAll(statement)].map(([, type, clause = '', , from = '']) => ({
      from,
      typeOnly: Boolean(type) || onlyTypes(clause),
    })),
    ...[...text.matchAll(sideEffect)].map(([, , from = '']) => ({ from, typeOnly: false })),
    ...[...text.matchAll(dynamic)].map(([, , from = '']) => ({ from, typeOnly: false })),
  ]
}

/** `{ type A, type B }` */
function onlyTypes(clause: string): boolean {
  const [, inside] = /^\{([^}]*)\}$/s.exec(clause.trim()) ?? []
  return inside?.split(',').every((name) => /^\s*(type\s|$)/.test(name)) ?? false
}
