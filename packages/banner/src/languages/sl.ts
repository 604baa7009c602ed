// Slovenian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Ali smemo uporabljati piškotke?',
  intro:
    '{controller} prosi za vaše dovoljenje za shranjevanje in branje podatkov v vašem brskalniku, na primer s piškotki. Nič od naslednjega se ne zgodi, če ne sprejmete:',
  necessary: 'Kar je nujno za delovanje spletnega mesta, je vedno dejavno.',
  withdrawal: 'Svojo izbiro lahko kadar koli spremenite ali prekličete na vsaki strani pod „{reopen}“.',
  thirdParties: 'Tretje osebe, ki bi prejele podatke: {count}',
  gpc: 'Vaša zavrnitev je upoštevana: vaš brskalnik pošilja signal Global Privacy Control, zato ostaja izklopljeno: {categories}.',
  acceptAll: 'Sprejmi vse',
  rejectAll: 'Zavrni vse',
  preferences: 'Nastavitve',
  privacyPolicy: 'Politika zasebnosti',
  cookiePolicy: 'Politika piškotkov',
  saved: 'Vaša izbira je shranjena.',
  'again.title': 'Od vaše izbire se je nekaj spremenilo',
  'again.intro':
    '{controller} znova prosi za vaše dovoljenje za shranjevanje in branje podatkov v vašem brskalniku za to, kar je od takrat novo ali drugačno. Vaše druge izbire ostanejo enake.',
  'again.accept': 'Sprejmi',
  'again.reject': 'Zavrni',
  reopen: 'Nastavitve piškotkov',
  'embed.receives': 'Če to prikažete, {provider} prejme podatke o vašem obisku.',
  'embed.unlisted': 'Zadržano: spletno mesto ni navedlo, kdo to ponuja.',
  'embed.once': 'Prikaži tokrat',
  'embed.always': 'Vedno prikaži',
  'embed.category': 'Dovoli „{category}“',
  'embed.more': 'Nastavitve',
  'embed.open': 'Prikaži „{name}“ …',
  'category.necessary.name': 'Nujni',
  'category.necessary.description': 'Omogočajo delovanje spletnega mesta, na primer prijavo in pomnjenje te izbire.',
  'category.functional.name': 'Funkcionalni',
  'category.functional.description': 'Dodajo vsebine, kot so videoposnetki, zemljevidi in shranjene nastavitve.',
  'category.analytics.name': 'Statistika',
  'category.analytics.description': 'Meri, kako se spletno mesto uporablja.',
  'category.marketing.name': 'Trženje',
  'category.marketing.description':
    'Prikazuje oglase glede na to, kar počnete tukaj in na drugih spletnih mestih, ter meri njihov učinek.',
}

export default texts
