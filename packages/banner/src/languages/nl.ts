// Dutch, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Mogen wij cookies gebruiken?',
  intro:
    '{controller} vraagt uw toestemming om gegevens in uw browser op te slaan en te lezen, bijvoorbeeld met cookies. Niets hiervan gebeurt als u niet accepteert:',
  necessary: 'Wat de site nodig heeft om te werken, is altijd actief.',
  withdrawal: 'U kunt uw keuze op elk moment wijzigen of intrekken onder ‘{reopen}’ op elke pagina.',
  thirdParties: 'Derden die gegevens zouden ontvangen: {count}',
  gpc: 'Uw bezwaar wordt gerespecteerd: uw browser stuurt het signaal Global Privacy Control, dus dit blijft uit: {categories}.',
  acceptAll: 'Alles accepteren',
  rejectAll: 'Alles weigeren',
  preferences: 'Voorkeuren',
  privacyPolicy: 'Privacybeleid',
  cookiePolicy: 'Cookiebeleid',
  saved: 'Uw keuze is opgeslagen.',
  'again.title': 'Er is iets veranderd sinds uw keuze',
  'again.intro':
    '{controller} vraagt opnieuw uw toestemming om gegevens in uw browser op te slaan en te lezen, voor wat sindsdien nieuw of anders is. Uw andere keuzes blijven zoals ze zijn.',
  'again.accept': 'Accepteren',
  'again.reject': 'Weigeren',
  reopen: 'Cookie-instellingen',
  'embed.receives': 'Als u dit toont, ontvangt {provider} gegevens over uw bezoek.',
  'embed.unlisted': 'Tegengehouden: de site vermeldt niet wie dit aanbiedt.',
  'embed.once': 'Deze keer tonen',
  'embed.always': 'Altijd tonen',
  'embed.category': '‘{category}’ toestaan',
  'embed.more': 'Voorkeuren',
  'embed.open': '‘{name}’ tonen …',
  'category.necessary.name': 'Noodzakelijk',
  'category.necessary.description': 'Laat de site werken, bijvoorbeeld inloggen en het onthouden van deze keuze.',
  'category.functional.name': 'Functioneel',
  'category.functional.description': 'Voegt extra’s toe, zoals video’s, kaarten en onthouden instellingen.',
  'category.analytics.name': 'Statistieken',
  'category.analytics.description': 'Meet hoe de site wordt gebruikt.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Toont reclame op basis van wat u hier en op andere sites doet, en meet het effect ervan.',
}

export default texts
