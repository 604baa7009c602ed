import { once } from 'node:events'
import { makeGate } from '@askfirst/gate'
import { gateNode } from '@askfirst/gate/node'
import express from 'express'
import { page, policy, script, slow } from './site.js'

const app = express()
const releases = []
app.use(gateNode(makeGate({ policy, script })))
app.use(express.static('public'))
app.get('/', (_request, response) => response.send(page))
app.get('/slow', (_request, response) => {
  response.type('html').write(slow[0])
  releases.push(() => response.end(slow[1]))
})
app.post('/release', (_request, response) => {
  for (const release of releases.splice(0)) release()
  response.end()
})
app.get('/cookie', (request, response) => {
  response.cookie('_ad', '1', { httpOnly: true }).cookie('sid', '2')
  response
    .set({ 'x-cookie': request.get('cookie') ?? '', 'x-host': request.get('host') })
    .type('text')
    .send('cookies')
})
app.get('/away', (_request, response) => response.cookie('_ad', '1').redirect('/cookie'))
app.post('/echo', express.text({ type: () => true }), (request, response) => response.type('text').send(request.body))

await once(app.listen(Number(process.env.PORT), '127.0.0.1'), 'listening')
