import { Hono } from 'hono'
import { page, slow } from './site.js'

/** Everything but the gate and static files. */
export function addRoutes(app = new Hono()) {
  const releases = []
  app.get('/', (context) => context.html(page))
  app.get('/slow', (context) => {
    const encoder = new TextEncoder()
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(encoder.encode(slow[0]))
        releases.push(() => {
          controller.enqueue(encoder.encode(slow[1]))
          controller.close()
        })
      },
    })
    return context.body(body, 200, { 'content-type': 'text/html; charset=utf-8' })
  })
  app.post('/release', (context) => {
    for (const release of releases.splice(0)) release()
    return context.body(null)
  })
  app.get('/cookie', (context) => {
    context.header('set-cookie', '_ad=1; Path=/; HttpOnly')
    context.header('set-cookie', 'sid=2; Path=/', { append: true })
    context.header('x-cookie', context.req.header('cookie') ?? '')
    context.header('x-host', context.req.header('host') ?? '')
    return context.text('cookies')
  })
  app.get('/away', (context) => {
    context.header('set-cookie', '_ad=1; Path=/')
    return context.redirect('/cookie')
  })
  app.post('/echo', async (context) => context.text(await context.req.text()))
  app.notFound((context) => context.html('<!doctype html><title>Nothing here</title>', 404))
  return app
}
