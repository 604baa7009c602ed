import { expect, test } from 'vitest'
import { readCharset } from './read-charset.ts'

async function read(chunks: readonly (Uint8Array | string)[], type: string | null = 'text/html', isXml = false): Promise<string> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(to) {
      for (const chunk of chunks) to.enqueue(new Uint8Array(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk))
      to.close()
    },
  })
  let text = ''
  for await (const part of body.pipeThrough(readCharset(type, isXml))) text += part
  return text
}
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

test.each([
  ['by the header', ['\xe6'], 'text/html; charset="iso-8859-1"', 'æ'],
  [
    'by the header, not by what it says of itself',
    ['<meta charset=utf-8>\xe6'],
    'text/html; charset=latin1',
    '<meta charset=utf-8>æ',
  ],
  ['by a meta', ['<meta charset=windows-1251>\xe6'], 'text/html', '<meta charset=windows-1251>ж'],
  [
    'by a meta of the old kind',
    ['<meta http-equiv=Content-Type content="text/html; charset=shift_jis">\x83\x65'],
    'text/html',
    '<meta http-equiv=Content-Type content="text/html; charset=shift_jis">テ',
  ],
  ['by a byte order mark, not by the header', ['\xef\xbb\xbf\xc3\xa6'], 'text/html; charset=latin1', 'æ'],
  ['without a word in UTF-8', ['\xc3\xa6'], 'text/html', 'æ'],
  ['without a word in windows-1252 where it cannot be UTF-8', ['a\xe6b'], 'text/html', 'aæb'],
  ['with a charset that nobody knows', ['\xc3\xa6'], 'text/html; charset=klingon', 'æ'],
  [
    'not by a meta in a comment',
    ['<!-- <meta charset=windows-1251> -->\xe6'],
    'text/html',
    '<!-- <meta charset=windows-1251> -->æ',
  ],
  ['not as UTF-16 because of a meta', ['<meta charset=utf-16>\xc3\xa6'], 'text/html', '<meta charset=utf-16>æ'],
])('is read %s', async (_, chunks, type, text) => {
  expect(await read(chunks, type)).toBe(text)
  expect(await read([...chunks.join('')], type)).toBe(text)
})

test('UTF-16 is read by its mark', async () => {
  expect(await read([utf16('<p>æ')])).toBe('<p>æ')
})

test('XML says it in its first line', async () => {
  const text = '<?xml version="1.0" encoding="iso-8859-1"?><a>\xe6</a>'
  expect(await read([text], 'application/xhtml+xml', true)).toContain('æ')
})

test('a document that says what it is in is not waited for any further', async () => {
  const { readable, writable } = readCharset('text/html; charset=utf-8', false)
  const [reader, writer] = [readable.getReader(), writable.getWriter()]
  writer.write(new Uint8Array(Buffer.from('<p>first')))
  expect(await reader.read()).toEqual({ done: false, value: '<p>first' })
})

test('any bytes are text, whatever they are said to be', async () => {
  for (const type of [null, 'text/html', 'text/html; charset=utf-8', 'text/html; charset=gb18030', 'text/html; charset='])
    for (let i = 0; i < 50; i++) {
      const bytes = crypto.getRandomValues(new Uint8Array(i * 3))
      expect(typeof (await read([bytes.subarray(0, i), bytes.subarray(i)], type))).toBe('string')
    }
})
