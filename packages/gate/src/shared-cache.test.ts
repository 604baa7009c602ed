// A real shared cache in front of the gate: nginx, where it is installed (`apt-get install nginx`).

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openProxy } from './proxy.ts'
import { recordOf, samplePolicy } from './testing/sample.ts'
import { site, visitSite } from './testing/serving.ts'

const isInstalled = spawnSync('nginx', ['-v']).error === undefined
if (!isInstalled) console.warn('nginx is not installed: nothing is tested with a real shared cache.')

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

/** nginx that keeps whatever it may; answers its address. */
async function cacheFor(upstream: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'askfirst-nginx-'))
  const port = await freePort()
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr crit; events {}
http { access_log off; ${paths.join(' ')} proxy_cache_path ${folder}/cache keys_zone=kept:1m;
server { listen 127.0.0.1:${port}; location / { proxy_pass ${upstream}; proxy_cache kept; proxy_set_header Host $host;
add_header X-Cache $upstream_cache_status always; } } }`,
  )
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  onTestFinished(async () => {
    const gone = new Promise((done) => nginx.once('exit', done))
    nginx.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  })
  await untilOpen(port)
  return `http://127.0.0.1:${port}`
}

function untilOpen(port: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done()
    })
    socket.on('error', () => setTimeout(() => done(untilOpen(port)), 20))
  })
}

/** A site whose every answer may be kept for an hour, behind the gate, behind nginx; and how often it was asked. */
async function cachedSite(more: object = {}) {
  const asked: string[] = []
  const policy = samplePolicy({ site: 'localhost', ...more })
  const upstream = await site((req, res) => {
    asked.push(`${req.url}`)
    const type = req.url?.endsWith('.css') ? 'text/css' : 'text/html'
    const cookies = req.url === '/tracked.css' ? { 'set-cookie': ['_st1=1'] } : {}
    res
      .writeHead(200, { 'content-type': type, 'cache-control': 'public, max-age=3600, s-maxage=3600', ...cookies })
      .end('<p>hi</p>')
  })
  const proxy = await openProxy({ policy, script: '1', upstream, port: 0 })
  onTestFinished(() => proxy.close())
  const url = await cacheFor(proxy.url)
  const get = (path: string, cookie?: string) =>
    visitSite(url + path, { 'sec-fetch-dest': 'document', ...(cookie ? { cookie } : {}) })
  return { policy, asked, get }
}

test.skipIf(!isInstalled)('one visitor’s page is never another’s', async () => {
  const { policy, asked, get } = await cachedSite()
  const cookie = recordOf(policy, { analytics: true }, 's'.repeat(22))
  const granted = await get('/', cookie)
  expect(`${granted.headers['set-cookie']}`).toContain('askfirst=2.')
  for (const seen of [await get('/'), await get('/')]) {
    expect(seen.headers['set-cookie']).toBeUndefined()
    expect(seen.headers['x-cache']).not.toBe('HIT')
  }
  expect(asked).toEqual(['/', '/', '/'])
})

test.skipIf(!isInstalled)('what is everybody’s is kept as before', async () => {
  const { policy, asked, get } = await cachedSite()
  expect((await get('/a.css', recordOf(policy, { analytics: true }))).headers['x-cache']).toBe('MISS')
  expect((await get('/a.css')).headers['x-cache']).toBe('HIT')
  expect(asked).toEqual(['/a.css'])
})

test.skipIf(!isInstalled)('what sets a service’s cookie for one visitor is not kept for the next', async () => {
  const { policy, asked, get } = await cachedSite()
  expect(`${(await get('/tracked.css', recordOf(policy, { analytics: true }))).headers['set-cookie']}`).toBe('_st1=1')
  expect((await get('/tracked.css')).headers['set-cookie']).toBeUndefined()
  expect((await get('/tracked.css', recordOf(policy, { analytics: true }))).headers['set-cookie']).toEqual(['_st1=1'])
  expect(asked).toHaveLength(3)
})

test.skipIf(!isInstalled)('in report mode pages are everybody’s, and nobody’s record is in them', async () => {
  const { policy, get } = await cachedSite({ mode: 'report' })
  await get('/', recordOf(policy, { analytics: true }, 's'.repeat(22)))
  const second = await get('/')
  expect([second.headers['x-cache'], second.headers['set-cookie']]).toEqual(['HIT', undefined])
})
