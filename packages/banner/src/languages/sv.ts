// Swedish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Får vi använda kakor?',
  intro:
    '{controller} ber om din tillåtelse att lagra och läsa data i din webbläsare, till exempel med kakor. Inget av detta sker om du inte godkänner det:',
  necessary: 'Det som webbplatsen inte kan fungera utan är alltid aktivt.',
  withdrawal: 'Du kan när som helst ändra eller återkalla ditt val under ”{reopen}” på varje sida.',
  thirdParties: 'Tredje parter som skulle få data: {count}',
  gpc: 'Ditt nej respekteras: din webbläsare sänder signalen Global Privacy Control, så detta förblir avstängt: {categories}.',
  acceptAll: 'Godkänn alla',
  rejectAll: 'Avvisa alla',
  preferences: 'Inställningar',
  privacyPolicy: 'Integritetspolicy',
  cookiePolicy: 'Kakpolicy',
  saved: 'Ditt val har sparats.',
  'again.title': 'Något har ändrats sedan du valde',
  'again.intro':
    '{controller} ber igen om din tillåtelse att lagra och läsa data i din webbläsare, för det som sedan dess är nytt eller annorlunda. Dina andra val förblir som de är.',
  'again.accept': 'Godkänn',
  'again.reject': 'Avvisa',
  reopen: 'Kakinställningar',
  'embed.receives': 'Om du visar det får {provider} data om ditt besök.',
  'embed.unlisted': 'Stoppat: webbplatsen har inte angett vem som levererar detta.',
  'embed.once': 'Visa den här gången',
  'embed.always': 'Visa alltid',
  'embed.category': 'Tillåt ”{category}”',
  'embed.more': 'Inställningar',
  'embed.open': 'Visa ”{name}” …',
  'category.necessary.name': 'Nödvändiga',
  'category.necessary.description': 'Får webbplatsen att fungera, till exempel inloggning och att det här valet sparas.',
  'category.functional.name': 'Funktionella',
  'category.functional.description': 'Lägger till exempelvis videor, kartor och sparade inställningar.',
  'category.analytics.name': 'Statistik',
  'category.analytics.description': 'Mäter hur webbplatsen används.',
  'category.marketing.name': 'Marknadsföring',
  'category.marketing.description': 'Visar annonser utifrån det du gör här och på andra webbplatser, och mäter deras effekt.',
}

export default texts
