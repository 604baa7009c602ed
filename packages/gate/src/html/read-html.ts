// HTML read as browsers read it, in pieces: every token, after the tree builder has taken it. parse5's own
// tree builder decides how the next text is read; a simulation of it would be wrong in selects, framesets and foreign content.

import { html, InsertionMode, Parser, type Token, type TokenHandler, TokenizerMode } from 'parse5'
import { HtmlTokens } from './html-tokens.ts'
import { makeTreeWithoutNodes, type Skeleton, type SkeletonMap, type TreeWithoutNodes } from './tree-without-nodes.ts'

/** Told of each token, after the tree builder has taken it. */
export type Reader = (token: Token.Token) => void

/** One document, or the content of a `noscript` where scripting is off. */
export interface Reading {
  write(piece: string, isLast?: boolean): void
  /** See {@link HtmlTokens.release}. */
  release(): number | undefined
  readonly tree: TreeWithoutNodes
  /** Is what comes next the text of an element, up to its end tag? */
  readonly isInText: boolean
  readonly isInTemplate: boolean
  /** Is this one of the elements that are open? */
  isOpen(element: Skeleton): boolean
  /** Elements that are open. */
  readonly depth: number
  /** What ends whatever is open, where more than plain elements are. */
  closing(): string
}

/** Elements that change how what comes after them is read, for as long as they are open. */
const binding = new Set(['select', 'template', 'table', 'frameset'])

/** @param isFragment reads as in the body of a browser that runs no scripts */
export function openReading(isFragment: boolean, reader: Reader): Reading {
  const tree = makeTreeWithoutNodes()
  const options = { treeAdapter: tree, scriptingEnabled: !isFragment }
  const parser = isFragment
    ? Parser.getFragmentParser<SkeletonMap>(tree.createElement('div', html.NS.HTML, []), options)
    : new Parser<SkeletonMap>(options)
  const take =
    <T extends Token.Token>(process: (token: T) => void) =>
    (token: T): void => {
      process.call(parser, token)
      // Text in a table waits for the next tag; only whether there is any decides.
      if (parser.pendingCharacterTokens.length > 8) parser.pendingCharacterTokens.splice(2, 4)
      reader(token)
    }
  const handler: TokenHandler = {
    onStartTag: take(parser.onStartTag),
    onEndTag: take(parser.onEndTag),
    onCharacter: take(parser.onCharacter),
    onWhitespaceCharacter: take(parser.onWhitespaceCharacter),
    onNullCharacter: take(parser.onNullCharacter),
    onComment: take(parser.onComment),
    onDoctype: take(parser.onDoctype),
    onEof: take(parser.onEof),
    onParseError: null,
  }
  const tokens = new HtmlTokens({ sourceCodeLocationInfo: true }, handler)
  parser.tokenizer = tokens
  const { openElements } = parser
  return {
    write: (piece, isLast = false) => tokens.write(piece, isLast),
    release: () => tokens.release(),
    tree,
    get isInText() {
      return parser.insertionMode === InsertionMode.TEXT
    },
    get isInTemplate() {
      return openElements.tmplCount > 0
    },
    isOpen: (element) => openElements.contains(element),
    get depth() {
      return openElements.depth
    },
    closing() {
      // The root is not the text's own.
      const open = openElements.items
        .slice(1, openElements.stackTop + 1)
        .filter(Boolean)
        .reverse()
      const section = tokens.state >= TokenizerMode.CDATA_SECTION && tokens.state < TokenizerMode.CDATA_SECTION + 3 ? ']]>' : ''
      const isBound = open.some(({ name, namespace }) => namespace !== html.NS.HTML || binding.has(name))
      const isOpen = parser.insertionMode === InsertionMode.TEXT || isBound
      return section + (isOpen ? open.map(({ name }) => `</${name}>`).join('') : '')
    },
  }
}
