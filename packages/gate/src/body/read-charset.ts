// Bytes of a document as text, in whatever charset it is. Knows nothing of markup but where it names its charset.

/** As far as browsers look for a charset in a document (HTML, "prescan a byte stream to determine its encoding"). */
const prescanned = 1024

/** A document's text, as its bytes come. Where nothing names a charset it is UTF-8, or windows-1252 from where it cannot be. */
export function readCharset(contentType: string | null, isXml: boolean): TransformStream<Uint8Array<ArrayBuffer>, string> {
  let start: Uint8Array<ArrayBuffer> | undefined = new Uint8Array()
  let decoder: TextDecoder | undefined
  const decide = (isEnd: boolean): void => {
    const bytes = start as Uint8Array
    const declared = bomOf(bytes) ?? decoderOf(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1])
    const found = declared ?? (bytes.length > 2 || isEnd ? decoderOf(charsetWithin(bytes, isXml)) : undefined)
    if (bytes.length < 3 && !isEnd) return
    if (found) decoder = found
    else if (isEnd || bytes.length >= prescanned || isXml) decoder = new TextDecoder('utf-8', { fatal: !isXml })
  }
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    try {
      return (decoder as TextDecoder).decode(bytes, { stream })
    } catch {
      // It was no UTF-8.
      decoder = new TextDecoder('windows-1252')
      return decoder.decode(bytes, { stream })
    }
  }
  const put = (text: string, to: TransformStreamDefaultController<string>): void => {
    if (text) to.enqueue(text)
  }
  return new TransformStream({
    transform(bytes, to) {
      if (!start) return put(decode(bytes, true), to)
      start = joined(start, bytes)
      decide(false)
      if (!decoder) return
      put(decode(start, true), to)
      start = undefined
    },
    flush(to) {
      if (start) decide(true)
      put(decode(start ?? new Uint8Array(), false), to)
    },
  })
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** A byte order mark wins over everything else (Encoding, "decode"). */
function bomOf([a, b, c]: Uint8Array): TextDecoder | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8')
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be')
  return a === 0xff && b === 0xfe ? new TextDecoder('utf-16le') : undefined
}

function charsetWithin(bytes: Uint8Array, isXml: boolean): string | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, prescanned)).replace(/<!--[\s\S]*?(-->|$)/g, '')
  if (isXml) return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(text)?.[1]
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(text)?.[1]
  // A document that says so in ASCII is none of these.
  return label && (/^utf-?16/i.test(label) ? 'utf-8' : /^x-user-defined$/i.test(label) ? 'windows-1252' : label)
}

function decoderOf(label: string | undefined): TextDecoder | undefined {
  try {
    return label ? new TextDecoder(label) : undefined
  } catch {
    return undefined
  }
}
