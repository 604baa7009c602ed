import { expect, test } from 'vitest'
import { openOwnFiles } from './own-files.ts'

const files = openOwnFiles(
  new Map([
    ['askfirst.js', 'hi'],
    ['snippet.html', '<p>'],
  ]),
  '/askfirst/',
)
const get = (path: string, headers = {}, method = 'GET') => files(new Request(`https://shop.example${path}`, { headers, method }))

test('a built file is answered for, and every cache may keep it for minutes', async () => {
  const response = get('/askfirst/askfirst.js?v=1')
  expect(await response?.text()).toBe('hi')
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=300, must-revalidate',
    'content-length': '2',
  })
})

test('who has it already is told so', () => {
  const etag = get('/askfirst/askfirst.js')?.headers.get('etag') as string
  expect(get('/askfirst/askfirst.js', { 'if-none-match': etag })?.status).toBe(304)
})

test('what is no script or data of ours is the site’s', () => {
  expect([get('/askfirst/snippet.html'), get('/askfirst.js'), get('/askfirst/askfirst.js', {}, 'POST')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
