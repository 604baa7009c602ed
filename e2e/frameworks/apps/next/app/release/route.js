export function POST() {
  globalThis.release()
  return new Response()
}
