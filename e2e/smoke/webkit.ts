// WebKitGTK's small browser, driven by its WebDriver on a screen that nobody sees.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Builder, Capabilities, Key, type WebElement } from 'selenium-webdriver'
import { type Browser, soon, visibleElement } from './browser.ts'

const keys = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE } as const

/**
 * Starts WebKit. @param driver path of WebKitWebDriver @param binary path of MiniBrowser
 * @param downloads a folder for what the visitor saves
 */
export async function openWebKit(driver: string, binary: string, downloads?: string): Promise<Browser> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [display] = (await once(screen.stdout, 'data')) as [Buffer]
  const port = await freePort()
  const service = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      // Where nobody has named a folder for it, there is what people save.
      ...(downloads && { HOME: downloads }),
      DISPLAY: `:${String(display).trim()}`,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  })
  const stop = () => Promise.all([end(service), end(screen)])
  try {
    await answering(port)
    const session = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }),
      )
      .build()
    return {
      open: (url) => session.get(url),
      async press(selector, text = '') {
        const find = () => session.executeScript<WebElement | null>(visibleElement, selector, text)
        const element = await soon(`${selector} ${text}`, find)
        await element.click()
      },
      type: (key) => session.actions().sendKeys(keys[key]).perform(),
      read: <T>(expression: string) => session.executeScript<T>(`return (${expression})`),
      cookies: async () => (await session.manage().getCookies()).map(({ name }) => name),
      async close() {
        await session.quit()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Resolves when the driver answers; it says nowhere that it has started. */
async function answering(port: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch((error: unknown) => {
      if (attempt === 100) throw error
    })
    if (status) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
