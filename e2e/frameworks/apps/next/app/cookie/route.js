export function GET({ headers: asked }) {
  const headers = new Headers({ 'x-cookie': asked.get('cookie') ?? '', 'x-host': asked.get('host') })
  if (asked.has('x-askfirst-gate')) throw new Error('The secret is for the gate alone')
  headers.append('set-cookie', '_ad=1; Path=/; HttpOnly')
  headers.append('set-cookie', 'sid=2; Path=/')
  return new Response('cookies', { headers })
}
