// WebKitGTK's small browser, driven by its WebDriver on a screen that nobody sees.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Builder, By, Capabilities, until } from 'selenium-webdriver'
import type { Browser } from './browser.ts'

/** Starts WebKit. @param driver path of WebKitWebDriver @param binary path of MiniBrowser */
export async function openWebKit(driver: string, binary: string): Promise<Browser> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [display] = (await once(screen.stdout, 'data')) as [Buffer]
  const port = await freePort()
  const service = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
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
      async press(selector) {
        const element = await session.wait(until.elementLocated(By.css(selector)), 10_000)
        await session.wait(until.elementIsVisible(element), 10_000)
        await element.click()
      },
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
