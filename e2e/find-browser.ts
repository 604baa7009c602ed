// Where the browsers of this machine are. Installs what is missing where that can be done without asking anybody.

import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { chromium } from 'playwright'

/** A program, or why there is none and what to do. */
export type Found = { readonly path: string } | { readonly missing: string }

/** Chromium: `ASKFIRST_CHROMIUM`, the system's, Playwright's own, or one that is installed now. */
export function findChromium(): Found {
  const named = process.env.ASKFIRST_CHROMIUM
  if (named) return existsSync(named) ? { path: named } : { missing: `ASKFIRST_CHROMIUM names ${named}, and nothing is there.` }
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ]
  return (
    firstOf(places, ['chromium'], downloadChromium) ?? {
      missing:
        'Chromium is missing. Install it: apt install chromium, or npx playwright install chromium; or name it in ASKFIRST_CHROMIUM.',
    }
  )
}

/** Firefox 129 or newer, for the smoke test. */
export function findFirefox(): Found {
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
  return firstOf(places, ['firefox-esr']) ?? { missing: 'Firefox is missing. Install it: apt install firefox-esr.' }
}

/** WebKitGTK's driver, its small browser and the screen it needs, for the smoke test. `path` is the driver's. */
export function findWebKit(): Found & { readonly browser?: string } {
  const driver = firstOf(['/usr/bin/WebKitWebDriver'], ['webkit2gtk-driver'])
  const screen = firstOf(['/usr/bin/Xvfb'], ['xvfb'])
  const [browser] = globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser')
  if (driver && screen && browser) return { ...driver, browser }
  return { missing: 'WebKitGTK is missing. Install it: apt install webkit2gtk-driver xvfb.' }
}

function firstOf(places: readonly string[], packages: readonly string[], otherwise?: () => void): { path: string } | undefined {
  const look = () => places.find((place) => existsSync(place))
  let path = look()
  if (!path) {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installPackages(packages)
    path = look()
  }
  if (!path && otherwise) {
    otherwise()
    path = look()
  }
  return path ? { path } : undefined
}

function installPackages(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`)
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], quiet)
}

function downloadChromium(): void {
  console.log('Downloading Chromium for Playwright …')
  const cli = new URL('cli.js', import.meta.resolve('playwright/package.json'))
  spawnSync(process.execPath, [cli.pathname, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
}
