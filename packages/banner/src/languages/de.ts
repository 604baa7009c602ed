// German, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Dürfen wir Cookies verwenden?',
  intro:
    '{controller} bittet um Ihre Einwilligung, Daten in Ihrem Browser zu speichern und auszulesen, zum Beispiel mit Cookies. Nichts davon geschieht, wenn Sie nicht zustimmen:',
  necessary: 'Was für den Betrieb der Website unbedingt nötig ist, ist immer aktiv.',
  withdrawal: 'Sie können Ihre Auswahl jederzeit auf jeder Seite unter „{reopen}“ ändern oder widerrufen.',
  thirdParties: 'Dritte, die Daten erhalten würden: {count}',
  gpc: 'Ihr Widerspruch wird beachtet: Ihr Browser sendet das Signal Global Privacy Control, daher bleibt ausgeschaltet: {categories}.',
  acceptAll: 'Alle akzeptieren',
  rejectAll: 'Alle ablehnen',
  preferences: 'Einstellungen',
  privacyPolicy: 'Datenschutzerklärung',
  cookiePolicy: 'Cookie-Richtlinie',
  saved: 'Ihre Auswahl wurde gespeichert.',
  'again.title': 'Seit Ihrer Auswahl hat sich etwas geändert',
  'again.intro':
    '{controller} bittet Sie erneut um Ihre Erlaubnis, Daten in Ihrem Browser zu speichern und auszulesen, und zwar für das, was seitdem neu oder anders ist. Ihre übrige Auswahl bleibt, wie sie ist.',
  'again.accept': 'Akzeptieren',
  'again.reject': 'Ablehnen',
  reopen: 'Cookie-Einstellungen',
  'embed.receives': 'Beim Anzeigen erhält {provider} Daten über Ihren Besuch.',
  'embed.unlisted': 'Zurückgehalten: Die Website nennt den Anbieter nicht.',
  'embed.once': 'Diesmal anzeigen',
  'embed.always': 'Immer anzeigen',
  'embed.category': '„{category}“ erlauben',
  'embed.more': 'Einstellungen',
  'embed.open': '„{name}“ anzeigen …',
  'category.necessary.name': 'Notwendig',
  'category.necessary.description': 'Hält die Website am Laufen, zum Beispiel Anmeldung und Speichern dieser Auswahl.',
  'category.functional.name': 'Funktional',
  'category.functional.description': 'Ergänzt etwa Videos, Karten und gespeicherte Einstellungen.',
  'category.analytics.name': 'Statistik',
  'category.analytics.description': 'Misst, wie die Website genutzt wird.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Zeigt Werbung passend zu dem, was Sie hier und anderswo tun, und misst ihre Wirkung.',
}

export default texts
