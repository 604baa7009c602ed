import { expect, test } from 'vitest'
import { sniffKind } from './sniff-kind.ts'

const sniffed = async (text: string): Promise<readonly [string, string]> => {
  const bytes = Buffer.from(text, 'latin1')
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(to) {
      for (const byte of bytes) to.enqueue(new Uint8Array([byte]))
      to.close()
    },
  })
  const [kind, rest] = await sniffKind(body)
  return [kind, Buffer.from(await new Response(rest).arrayBuffer()).toString('latin1')]
}

test.each(['<!DOCTYPE html><p>', ' \n<html>', '<!--x--><img src=y>', '<iframe src=x>', '<h1>', '<p>x'])(
  'a browser takes %j for a document',
  async (text) => {
    expect(await sniffed(text)).toEqual(['html', text])
  },
)

test.each([
  '',
  '{"a":1}',
  'plain text, and a lot of it, with <p> in it',
  '<paragraph>',
  '\x89PNG\r\n',
  '<1',
  '\xef\xbb\xbf<script src=x></script>',
])('a browser takes %j for none', async (text) => {
  expect(await sniffed(text)).toEqual(['other', text])
})

test('and what begins as XML for that', async () => {
  expect(await sniffed('<?xml version="1.0"?><svg/>')).toEqual(['foreign', '<?xml version="1.0"?><svg/>'])
})
