// One document on its way: each token as it is read, held where it must be, and passed on. Knows nothing of who decides.

import { mark } from '@askfirst/policy'
import { html as names, Token } from 'parse5'
import { type Holding, hasText, holdScript, holdTag, holdText, isSuspect } from './hold-tag.ts'
import { makeHtmlOutput } from './html-output.ts'
import { openReading } from './read-html.ts'
import type { HtmlRewriter, Rewriting } from './rewriting.ts'
import type { Skeleton } from './tree-without-nodes.ts'
import { escapeText, type Tag, tagOf, writeTag } from './write-tag.ts'

/** What is put into one document; see {@link Rewriting}. */
export interface Additions extends Pick<Rewriting, 'head' | 'body'> {
  readonly nonce?: string | undefined
}

/** Characters that one tag, style, script or document in an attribute may have before it is given up; data addresses are long. */
export const longest: number = 2 ** 23

/** Elements open at once; browsers stop nesting at 512. */
const deepest = 20_000

/**
 * Tags after which text or foreign content is read otherwise. Where the tree builder passes over one (in selects and framesets),
 * it is left out: newer browsers may take it, and would then read what follows differently from here.
 */
const binding = new Set(
  'style iframe noembed noframes xmp title textarea plaintext noscript script foreignobject desc mi mo mn ms mtext annotation-xml'.split(
    ' ',
  ),
)

/** A style or script whose tag waits for its text. */
interface Unsettled {
  readonly tag: Tag
  readonly token: Token.TagToken
  readonly isChanged: boolean
  text: string
}

const { START_TAG, END_TAG, COMMENT, DOCTYPE, EOF, CHARACTER, NULL_CHARACTER, WHITESPACE_CHARACTER } = Token.TokenType

/** @param isFragment it is what a `noscript` holds for browsers that run no scripts, and gets no head and no body */
export function openRewriting({ head, body, nonce }: Additions, holding: Holding, isFragment: boolean): HtmlRewriter {
  const output = makeHtmlOutput()
  /** How far the source has been read. */
  let seen = 0
  let unsettled: Unsettled | undefined
  /** A style or script in SVG, which may have elements in it. */
  let foreign: Skeleton | undefined
  let inner: HtmlRewriter | undefined
  let isHeadPut = isFragment
  let isBodyPut = isFragment
  let isEnding = false
  let isOver = false
  /** It ends in what would take in whatever came after it: an element or a comment. */
  let isUnclosed = false
  let isInComment = false

  const put = (at: number, text: string): void => {
    output.pass(at)
    output.put(text)
  }
  /** Puts this in the place of what has not been passed before `end`. */
  const replace = (end: number, text: string): void => {
    output.put(text)
    output.skip(end)
  }

  /** Puts in a tag that has been looked at. */
  const putTag = ({ tag, token, isChanged }: Omit<Unsettled, 'text'>): void => {
    const { startOffset, endOffset } = placeOf(token)
    const isNew = nonce && mayRun(tag) && !tag.attributes.has('nonce')
    if (isChanged) {
      if (isNew) tag.attributes.set('nonce', nonce)
      output.pass(startOffset)
      replace(endOffset, writeTag(tag, token.selfClosing))
    } else if (isNew) put(startOffset + 1 + tag.name.length, ` nonce="${escapeText(nonce)}"`)
  }

  /** A style or script is told by its text, which ends here. */
  const settle = (end: number): void => {
    if (!unsettled) return
    const { text: own, ...given } = unsettled
    unsettled = undefined
    const text = foreign ? own : textOf(output.between(placeOf(given.token).endOffset, end))
    const rest = holdText(given.tag, text, holding)
    putTag({ ...given, isChanged: given.isChanged || rest !== undefined })
    if (rest === undefined || rest === text) return
    // Of a sheet that would end its own element, nothing can stand.
    replace(end, foreign ? escapeText(rest) : /<\/style/i.test(rest) ? '' : rest)
  }

  const takeTag = (token: Token.TagToken): void => {
    const { startOffset, endOffset } = placeOf(token)
    const { last } = reading.tree
    const made = last?.attributes === token.attrs ? last : undefined
    if (made && !isSuspect(token, holding)) return
    const tag = tagOf(token)
    // Where scripting is off and nothing but a `noscript` has come, its frameset is the document's, and what is text here is none there.
    if (!made && (binding.has(tag.name) || (isFragment && tag.name === 'frameset'))) {
      // An end tag of nothing in its place: `<` before it must not meet what comes after it.
      output.pass(startOffset)
      replace(endOffset, '</askfirst->')
      return
    }
    const isChanged = token.attrs.length > 0 && holdTag(tag, holding)
    const isForeign = made?.namespace !== names.NS.HTML
    const href = tag.name === 'base' && !reading.isInTemplate && tag.attributes.get('href')
    if (href) holding.judging.base(href, !!made && !isForeign && !isFragment)
    if (made && hasText(tag, isForeign) && reading.isOpen(made)) {
      unsettled = { tag, token, isChanged, text: '' }
      if (isForeign) foreign = made
    } else putTag({ tag, token, isChanged })
    if (tag.name === 'noscript' && reading.isInText) {
      output.pass(endOffset)
      inner = openRewriting({ head: '', nonce }, holding, true)
    }
  }

  const takeText = (chars: string, start: number, end: number): void => {
    if (unsettled) {
      if (foreign) unsettled.text += chars
    } else if (inner) {
      replace(end, inner.write(output.between(output.passed, end)))
      // Whose the text after an element in a style or script is, nobody can say any more.
    } else if (foreign) {
      output.pass(start)
      output.skip(end)
    }
  }

  const endText = (at: number): void => {
    settle(at)
    if (!inner) return
    // Half of a line break that was cut in two.
    replace(at, inner.write(output.between(output.passed, at)) + inner.end())
    inner = undefined
  }

  const takeOther = (token: Token.TagToken | Token.CommentToken | Token.DoctypeToken | Token.EOFToken): void => {
    const { startOffset, endOffset } = placeOf(token)
    if (token.type === EOF) takeRest()
    if (token.type === COMMENT || token.type === DOCTYPE) isInComment = isEnding
    // An end tag of nothing ends no text in SVG.
    else if (token.type !== END_TAG || !foreign || !reading.isOpen(foreign)) endText(token.type === EOF ? seen : startOffset)
    if (foreign && !reading.isOpen(foreign)) foreign = undefined
    if (token.type === START_TAG) {
      const isOwn = token.tagName === 'head' || token.tagName === 'body'
      putMissing(startOffset, isOwn ? token.tagName : '')
      takeTag(token)
      if (isOwn) putMissing(endOffset, '', '')
    } else putMissing(token.type === EOF ? seen : startOffset)
    if (token.type !== EOF) seen = endOffset
  }

  /** Browsers drop a tag that never ends, and nothing that comes later may end it. */
  const takeRest = (): void => {
    const rest = output.between(seen, Infinity)
    // Half of a line break that was cut in two may stand before it.
    const start = /^[\r\n]*/.exec(rest)?.[0].length ?? 0
    seen += /^<[a-z/]/i.test(rest.slice(start)) ? start : rest.length
  }

  /** What comes first in the head and in the body, once they are there; not before their own tag. */
  const putMissing = (at: number, own = '', closed = '</head>'): void => {
    if (isHeadPut && isBodyPut) return
    const { hasHead, hasBody } = reading.tree
    if (isUnclosed || isInComment) return
    if (hasHead && !isHeadPut && own !== 'head') {
      isHeadPut = true
      put(at, head)
    }
    if (!hasBody || isBodyPut || own === 'body') return
    isBodyPut = true
    // A `noscript` in the head would be another thing, and the tag of a body would be in the way of a frameset.
    if (body) put(at, closed + body)
  }

  const reading = openReading(isFragment, (token) => {
    if (!isText(token)) return takeOther(token)
    const { startOffset, endOffset } = placeOf(token)
    if (!isHeadPut || !isBodyPut) putMissing(startOffset)
    if (foreign && !reading.isOpen(foreign)) foreign = undefined
    if (unsettled || inner || foreign) takeText(token.chars, startOffset, endOffset)
    seen = endOffset
  })

  /** What is too long to wait for ends the document; a script can go on as one that waits. */
  const giveUp = (): void => {
    if (unsettled && !foreign && unsettled.tag.name === 'script') {
      holdScript(unsettled.tag, 'unlisted')
      putTag({ ...unsettled, isChanged: true })
      unsettled = undefined
      output.pass(seen)
      return
    }
    isOver = true
    output.put('<!-- askfirst: what came here is too long or too deep to be looked at -->')
  }

  return {
    write(text) {
      if (isOver) return ''
      output.add(text)
      reading.write(text)
      const comment = reading.release()
      if (!unsettled) output.pass(comment ?? seen)
      if (output.waiting > longest || reading.depth > deepest) giveUp()
      return output.take()
    },
    end() {
      if (isOver) return ''
      // Half an end tag is text at the end, but not where anything follows.
      const half = /^\n?<\/$/.test(output.between(seen, seen + 4)) && !reading.isInText ? '>' : ''
      const closing = half + reading.closing()
      isUnclosed = closing !== ''
      isEnding = true
      reading.write('', true)
      output.pass(seen)
      if (isFragment) output.put((isInComment ? '-->' : '') + closing)
      return output.take()
    },
  }
}

/** What text between tags that takes no references says (HTML sections 13.2.3.5 and 13.2.5.3). */
function textOf(source: string): string {
  return source.replace(/\r\n?/g, '\n').replaceAll('\0', '\u{fffd}')
}

function isText(token: Token.Token): token is Token.CharacterToken {
  const { type } = token
  return type === CHARACTER || type === WHITESPACE_CHARACTER || type === NULL_CHARACTER
}

function placeOf({ location }: Token.Token): Token.Location {
  return location as Token.Location
}

/** Does it need to be told from what somebody else has put into the page? */
function mayRun({ name, attributes }: Tag): boolean {
  const isHeld = attributes.get('type') === 'text/plain' || attributes.has(`${mark}-src`) || attributes.has(`${mark}-href`)
  return name === 'style' || (name === 'script' && !isHeld)
}
