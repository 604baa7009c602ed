// parse5's tokenizer for texts that come in pieces: what it has read it gives, and what nobody asks for it does not keep.

import { Token, Tokenizer, TokenizerMode } from 'parse5'

const texts = new Set<number>(Object.values(TokenizerMode))

/** A tokenizer that can be asked to let go between two pieces. */
export class HtmlTokens extends Tokenizer {
  /**
   * Gives the text so far to the handler, and forgets what an unfinished comment says.
   * @returns where the comment has got to; `undefined` outside of one
   */
  release(): number | undefined {
    this.flushCharacters()
    // In text everything has been given, and nothing is read twice.
    if (texts.has(this.state)) this.preprocessor.dropParsedChunk()
    if (this.currentToken?.type !== Token.TokenType.COMMENT) return undefined
    this._flushRun('')
    this.currentToken.data = ''
    this.preprocessor.dropParsedChunk()
    return this.preprocessor.offset + 1
  }

  /** Text that begins with a character reference begins where that does; parse5 8.1.1 says that it does at its end. */
  protected override _ensureCharacterToken(type: Token.CharacterToken['type']): void {
    // The state after those of the section.
    const isReference = this.state === TokenizerMode.CDATA_SECTION + 3
    const length = isReference ? this.preprocessor.pos - this.entityStartPos : 0
    this.preprocessor.pos -= length
    super._ensureCharacterToken(type)
    this.preprocessor.pos += length
  }
}
