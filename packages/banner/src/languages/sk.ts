// Slovak, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Smieme používať cookies?',
  intro:
    '{controller} žiada o váš súhlas s ukladaním a čítaním údajov vo vašom prehliadači, napríklad pomocou cookies. Nič z toho sa nestane, ak neprijmete:',
  necessary: 'To, bez čoho webová stránka nemôže fungovať, je vždy aktívne.',
  withdrawal: 'Svoju voľbu môžete kedykoľvek zmeniť alebo odvolať na každej stránke v časti „{reopen}“.',
  thirdParties: 'Tretie strany, ktoré by získali údaje: {count}',
  gpc: 'Vaše odmietnutie rešpektujeme: váš prehliadač vysiela signál Global Privacy Control, preto zostáva vypnuté: {categories}.',
  acceptAll: 'Prijať všetko',
  rejectAll: 'Odmietnuť všetko',
  preferences: 'Predvoľby',
  privacyPolicy: 'Ochrana osobných údajov',
  cookiePolicy: 'Zásady používania cookies',
  saved: 'Vaša voľba bola uložená.',
  'again.title': 'Od vašej voľby sa niečo zmenilo',
  'again.intro':
    '{controller} znova žiada o váš súhlas s ukladaním a čítaním údajov vo vašom prehliadači, a to pre to, čo je odvtedy nové alebo iné. Vaše ostatné voľby zostávajú bez zmeny.',
  'again.accept': 'Prijať',
  'again.reject': 'Odmietnuť',
  reopen: 'Nastavenia cookies',
  'embed.receives': 'Ak si obsah zobrazíte, {provider} získa údaje o vašej návšteve.',
  'embed.unlisted': 'Pozastavené: stránka neuvádza, kto tento obsah poskytuje.',
  'embed.once': 'Zobraziť tentoraz',
  'embed.always': 'Zobrazovať vždy',
  'embed.category': 'Povoliť „{category}“',
  'embed.more': 'Predvoľby',
  'embed.open': 'Zobraziť „{name}“ …',
  'category.necessary.name': 'Nevyhnutné',
  'category.necessary.description': 'Zabezpečujú chod stránky, napríklad prihlásenie a zapamätanie tejto voľby.',
  'category.functional.name': 'Funkčné',
  'category.functional.description': 'Pridávajú doplnky, napríklad videá, mapy a zapamätané nastavenia.',
  'category.analytics.name': 'Štatistické',
  'category.analytics.description': 'Merajú, ako sa stránka používa.',
  'category.marketing.name': 'Marketingové',
  'category.marketing.description': 'Zobrazujú reklamu podľa toho, čo robíte tu aj na iných stránkach, a merajú jej účinok.',
}

export default texts
