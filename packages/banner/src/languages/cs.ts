// Czech, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Smíme používat cookies?',
  intro:
    '{controller} žádá o váš souhlas s ukládáním a čtením dat ve vašem prohlížeči, například pomocí cookies. Nic z toho se nestane, pokud nepřijmete:',
  necessary: 'To, bez čeho web nemůže fungovat, je vždy aktivní.',
  withdrawal: 'Svou volbu můžete kdykoli změnit nebo odvolat na každé stránce pod odkazem „{reopen}“.',
  thirdParties: 'Třetí strany, které by získaly data: {count}',
  gpc: 'Vaše odmítnutí respektujeme: váš prohlížeč vysílá signál Global Privacy Control, proto zůstává vypnuto: {categories}.',
  acceptAll: 'Přijmout vše',
  rejectAll: 'Odmítnout vše',
  preferences: 'Předvolby',
  privacyPolicy: 'Ochrana osobních údajů',
  cookiePolicy: 'Zásady používání cookies',
  saved: 'Vaše volba byla uložena.',
  'again.title': 'Od vaší volby se něco změnilo',
  'again.intro':
    '{controller} znovu žádá o váš souhlas s ukládáním a čtením dat ve vašem prohlížeči, a to pro to, co je od té doby nové nebo jiné. Vaše ostatní volby zůstávají beze změny.',
  'again.accept': 'Přijmout',
  'again.reject': 'Odmítnout',
  reopen: 'Nastavení cookies',
  'embed.receives': 'Pokud si obsah zobrazíte, {provider} získá údaje o vaší návštěvě.',
  'embed.unlisted': 'Pozastaveno: web neuvádí, kdo tento obsah poskytuje.',
  'embed.once': 'Zobrazit tentokrát',
  'embed.always': 'Zobrazovat vždy',
  'embed.category': 'Povolit „{category}“',
  'embed.more': 'Předvolby',
  'embed.open': 'Zobrazit „{name}“ …',
  'category.necessary.name': 'Nezbytné',
  'category.necessary.description': 'Zajišťují chod webu, například přihlášení a zapamatování této volby.',
  'category.functional.name': 'Funkční',
  'category.functional.description': 'Přidávají doplňky, například videa, mapy a zapamatovaná nastavení.',
  'category.analytics.name': 'Statistické',
  'category.analytics.description': 'Měří, jak se web používá.',
  'category.marketing.name': 'Marketingové',
  'category.marketing.description': 'Zobrazují reklamu podle toho, co děláte zde i na jiných webech, a měří její účinek.',
}

export default texts
