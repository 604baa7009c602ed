export function GET() {
  return new Response(null, { status: 302, headers: { location: '/cookie', 'set-cookie': '_ad=1; Path=/' } })
}
