// What really is in the browser and what really went out of it. Knows nothing about askfirst: it asks the browser beneath
// the page, where no script of the page can change the answer.

import type { BrowserContext, CDPSession, Frame, Page } from 'playwright/test'

/** Everything that is stored in the browser, as lines such as `cookie sid nordlys.localhost/contact`, `local key http://…`. */
export async function storedIn(context: BrowserContext): Promise<string[]> {
  const cookies = await context.cookies()
  const found = cookies.map(({ name, domain, path }) => `cookie ${name} ${domain}${path}`)
  for (const page of context.pages()) for (const frame of page.frames()) found.push(...(await storedSoonFor(page, frame)))
  return [...new Set(found)].sort()
}

/** What is stored beyond the record itself and the contact form's session: what needs a grant. */
export async function unnecessaryIn(context: BrowserContext): Promise<string[]> {
  const stored = await storedIn(context)
  return stored.filter((line) => !/^cookie (askfirst|sid) /.test(line))
}

/** Runs in a world of its own, beside the page's: the same storage, with the browser's own functions. */
const readStorage = `(async () => {
  const read = async (kind, keys) => { try { return (await keys()).map((key) => kind + ' ' + key + ' ' + origin) } catch { return [] } }
  return JSON.stringify([
    ...(await read('local', () => Object.keys(localStorage))),
    ...(await read('session', () => Object.keys(sessionStorage))),
    ...(await read('indexeddb', async () => (await indexedDB.databases()).map(({ name }) => name))),
    ...(await read('cache', () => caches.keys())),
  ])
})()`

/** A page that is just being replaced cannot be read: then the one that follows is. */
async function storedSoonFor(page: Page, frame: Frame, attempts = 10): Promise<string[]> {
  try {
    return await storedFor(page, frame)
  } catch (error) {
    if (page.isClosed() || frame.isDetached()) return []
    if (attempts === 0) throw error
    await page.waitForLoadState('domcontentloaded')
    return storedSoonFor(page, frame, attempts - 1)
  }
}

async function storedFor(page: Page, frame: Frame): Promise<string[]> {
  if (!frame.url().startsWith('http')) return []
  // A frame of another site lives in another process and has a session of its own; others share the page's.
  const session = await page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page))
  try {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: await frameId(session, frame) })
    const { result } = await session.send('Runtime.evaluate', {
      expression: readStorage,
      contextId: executionContextId,
      awaitPromise: true,
    })
    return JSON.parse(result.value)
  } finally {
    await session.detach()
  }
}

type Tree = Awaited<ReturnType<CDPSession['send']>> & { frame: { id: string; url: string }; childFrames?: Tree[] }

async function frameId(session: CDPSession, frame: Frame): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const all = (tree: Tree): Tree[] => [tree, ...(tree.childFrames ?? []).flatMap(all)]
  const found = all(frameTree as Tree).find((tree) => tree.frame.url === frame.url())
  return (found ?? frameTree).frame.id
}
