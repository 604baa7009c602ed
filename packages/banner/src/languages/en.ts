// English, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'May we use cookies?',
  intro:
    '{controller} asks for your permission to store and read data in your browser, for example with cookies. Nothing of this happens unless you accept:',
  necessary: 'What the site cannot work without is always active.',
  withdrawal: 'You can change or withdraw your choice at any time under “{reopen}” on every page.',
  thirdParties: 'Third parties that would receive data: {count}',
  gpc: 'Opt-out request honoured: your browser sends the Global Privacy Control signal, so this stays off: {categories}.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  preferences: 'Preferences',
  privacyPolicy: 'Privacy policy',
  cookiePolicy: 'Cookie policy',
  saved: 'Your choice has been saved.',
  'again.title': 'Something has changed since your choice',
  'again.intro':
    '{controller} asks again for your permission to store and read data in your browser, for what is new or different since then. Your other choices stay as they are.',
  'again.accept': 'Accept',
  'again.reject': 'Reject',
  reopen: 'Cookie settings',
  'embed.receives': 'If you show it, {provider} receives data about your visit.',
  'embed.unlisted': 'Held back: the site has not said who provides this.',
  'embed.once': 'Show this time',
  'embed.always': 'Always show',
  'embed.category': 'Allow “{category}”',
  'embed.more': 'Preferences',
  'embed.open': 'Show “{name}” …',
  'category.necessary.name': 'Necessary',
  'category.necessary.description': 'Makes the site work, for example signing in and remembering this choice.',
  'category.functional.name': 'Functional',
  'category.functional.description': 'Adds extras such as videos, maps and remembered settings.',
  'category.analytics.name': 'Analytics',
  'category.analytics.description': 'Measures how the site is used.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Shows advertising based on what you do here and on other sites, and measures its effect.',
}

export default texts
