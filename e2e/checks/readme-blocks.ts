// The fenced blocks of a Markdown text. Knows Markdown, not what is in them.

/** One fenced block. */
export interface Block {
  /** First word behind the fence; empty where there is none. */
  readonly language: string
  readonly code: string
  /** Of the opening fence, from 1. */
  readonly line: number
}

/** Every fenced block, in order. A block that is never closed ends with the text. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = []
  let open: { readonly fence: string; readonly language: string; readonly line: number } | undefined
  let lines: string[] = []
  for (const [at, line] of [...markdown.split('\n'), ...(markdown.includes('```') ? ['```'] : [])].entries()) {
    const [, fence = '', language = ''] = /^\s*(```+)\s*([\w-]*)/.exec(line) ?? []
    if (open && line.trim() === open.fence) {
      blocks.push({ language: open.language, code: lines.join('\n'), line: open.line })
      open = undefined
    } else if (open) lines.push(line)
    else if (fence) {
      open = { fence, language, line: at + 1 }
      lines = []
    }
  }
  return blocks
}
