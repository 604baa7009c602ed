// The default export of a package in CommonJS, on which bundlers, Node and type declarations disagree.

/** What the package means by its default export. */
export function defaultOf<Default>({ default: found }: { default: Default | { default: Default } }): Default {
  const isNested = typeof found === 'object' && found !== null && 'default' in found
  return isNested ? found.default : (found as Default)
}
