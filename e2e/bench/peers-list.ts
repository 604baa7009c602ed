// Other tools that ask for consent, each set up for the demo's front page as its own documentation says. What stands between the lines
// follows the documentation of the version named; where it leaves a choice, the faster way was taken.

import { bundleScript, bundleStyles } from './peers-bundle.ts'
import type { Tool } from './peers-page.ts'

/** A tool on npm. */
export interface Peer {
  /** Packages by their exact versions. */
  readonly packages: Readonly<Record<string, string>>
  /** Sets it up; `read` gives a file of the packages, `folder` is where `node_modules` is. */
  setUp(read: (path: string) => Buffer, folder: string): Tool | Promise<Tool>
}

const services = [
  ['recent', 'Recently viewed', 'functional'],
  ['video', 'Fjord Video', 'functional'],
  ['maps', 'Kompas Maps', 'functional'],
  ['stats', 'Tally Statistics', 'analytics'],
  ['pixel', 'Reach Pixel', 'marketing'],
  ['partner', 'Sommer Partners', 'marketing'],
  ['ads', 'Brightlane Ads', 'marketing'],
] as const

const intro = 'We would like to store information on your device for these purposes. You can change your mind at any time.'

const json = (value: unknown): string => JSON.stringify(value)

export const peers: readonly Peer[] = [
  {
    // https://cookieconsent.orestbida.com/essential/getting-started.html, with npm: one module instead of two in a row.
    packages: { 'vanilla-cookieconsent': '3.1.0' },
    async setUp(read, folder) {
      const sections = ['functional', 'analytics', 'marketing'].map((category) => ({
        title: category,
        description: services
          .filter(([, , of]) => of === category)
          .map(([, name]) => name)
          .join(', '),
        linkedCategory: category,
      }))
      const config = {
        // It takes this browser for a bot, and would show it nothing.
        hideFromBots: false,
        categories: { necessary: { enabled: true, readOnly: true }, functional: {}, analytics: {}, marketing: {} },
        language: {
          default: 'en',
          translations: {
            en: {
              consentModal: {
                title: 'Cookies',
                description: intro,
                acceptAllBtn: 'Accept all',
                acceptNecessaryBtn: 'Reject all',
                showPreferencesBtn: 'Manage preferences',
              },
              preferencesModal: {
                title: 'Preferences',
                acceptAllBtn: 'Accept all',
                acceptNecessaryBtn: 'Reject all',
                savePreferencesBtn: 'Save',
                closeIconLabel: 'Close',
                sections,
              },
            },
          },
        },
      }
      const source = `import * as CookieConsent from 'vanilla-cookieconsent'\nCookieConsent.run(${json(config)})`
      return {
        name: 'vanilla-cookieconsent',
        banner: '#cc-main .cm',
        head: '<link rel="stylesheet" href="/vanilla/cookieconsent.css">',
        end: '<script type="module" src="/vanilla/cookieconsent-config.js"></script>',
        files: {
          '/vanilla/cookieconsent.css': read('vanilla-cookieconsent/dist/cookieconsent.css'),
          '/vanilla/cookieconsent-config.js': await bundleScript(folder, source),
        },
      }
    },
  },
  {
    // README: both scripts deferred, the configuration first.
    packages: { klaro: '0.7.22' },
    setUp: (read) => ({
      name: 'klaro',
      banner: '#klaro .cookie-notice',
      head: '<script defer src="/klaro/config.js"></script><script defer src="/klaro/klaro.js"></script>',
      files: {
        '/klaro/klaro.js': read('klaro/dist/klaro.js'),
        '/klaro/config.js': `var klaroConfig = ${json({
          version: 1,
          acceptAll: true,
          translations: { zz: { privacyPolicyUrl: '/privacy' }, en: { consentNotice: { description: intro } } },
          services: services.map(([name, title, purpose]) => ({ name, title, purposes: [purpose] })),
        })}`,
      },
    }),
  },
  {
    // README: the settings, the script and the style sheet.
    packages: { orejime: '3.2.1' },
    setUp: (read) => ({
      name: 'orejime',
      banner: '.orejime-Banner',
      head: `<script>window.orejimeConfig = ${json({
        privacyPolicyUrl: '/privacy',
        purposes: services.map(([id, title]) => ({ id, title, cookies: [id] })),
      })}</script><script src="/orejime/orejime-standard-en.js"></script><link href="/orejime/orejime-standard.css" rel="stylesheet">`,
      files: {
        '/orejime/orejime-standard-en.js': read('orejime/dist/orejime-standard-en.js'),
        '/orejime/orejime-standard.css': read('orejime/dist/orejime-standard.css'),
      },
    }),
  },
  {
    // README, with the minified file, which loads the minified others; services of one's own as it has them.
    packages: { tarteaucitronjs: '1.34.0' },
    setUp(read) {
      const files = [
        'tarteaucitron.min.js',
        'tarteaucitron.services.min.js',
        'css/tarteaucitron.min.css',
        'lang/tarteaucitron.en.min.js',
        'advertising.min.js',
      ]
      const own = services.map(
        ([key, name, category]) =>
          `tarteaucitron.services.${key} = ${json({
            key,
            type: category === 'analytics' ? 'analytic' : category === 'marketing' ? 'ads' : 'other',
            name,
            needConsent: true,
            cookies: [key],
          }).replace(/}$/, ', js() {}, fallback() {}}')};(tarteaucitron.job = tarteaucitron.job || []).push('${key}')`,
      )
      return {
        name: 'tarteaucitron',
        banner: '#tarteaucitronAlertBig',
        head: `<script src="/tarteaucitron/tarteaucitron.min.js"></script><script>tarteaucitron.init(${json({
          privacyUrl: '/privacy',
          bodyPosition: 'bottom',
          orientation: 'bottom',
          DenyAllCta: true,
          AcceptAllCta: true,
          highPrivacy: true,
        })})</script>`,
        end: `<script>addEventListener('load', () => { ${own.join('\n')} })</script>`,
        files: Object.fromEntries(files.map((name) => [`/tarteaucitron/${name}`, read(`tarteaucitronjs/${name}`)])),
      }
    },
  },
  {
    // https://cookieconsent.osano.com, as its wizard writes it.
    packages: { cookieconsent: '3.1.1' },
    setUp: (read) => ({
      name: "Osano's cookieconsent",
      banner: '.cc-window',
      head: `<link rel="stylesheet" href="/osano/cookieconsent.min.css"><script src="/osano/cookieconsent.min.js"></script><script>window.addEventListener('load', function () { window.cookieconsent.initialise(${json(
        {
          type: 'opt-in',
          palette: { popup: { background: '#0b5563' }, button: { background: '#fff' } },
          content: { message: intro, allow: 'Accept all', deny: 'Reject all', href: '/privacy' },
        },
      )}) })</script>`,
      files: {
        '/osano/cookieconsent.min.css': read('cookieconsent/build/cookieconsent.min.css'),
        '/osano/cookieconsent.min.js': read('cookieconsent/build/cookieconsent.min.js'),
      },
    }),
  },
  {
    // docs/frameworks/react/quickstart.md of the package, in offline mode, which asks no server.
    packages: { '@c15t/react': '2.2.1', react: '19.3.1', 'react-dom': '19.3.1' },
    async setUp(_, folder) {
      const source = `
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
const options = { mode: 'offline', consentCategories: ['necessary', 'functionality', 'measurement', 'marketing'], overrides: { country: 'DE' } }
const root = document.body.appendChild(document.createElement('div'))
createRoot(root).render(createElement(ConsentManagerProvider, { options }, createElement(ConsentBanner), createElement(ConsentDialog)))`
      return {
        name: 'c15t',
        banner: '[data-testid="consent-banner-root"]',
        head: '<link rel="stylesheet" href="/c15t/styles.css"><script type="module" src="/c15t/main.js"></script>',
        files: {
          '/c15t/main.js': await bundleScript(folder, source),
          '/c15t/styles.css': await bundleStyles(folder, "@import '@c15t/react/styles.css';"),
        },
      }
    },
  },
]
