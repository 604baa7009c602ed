// Norwegian Bokmål, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Kan vi bruke informasjonskapsler?',
  intro:
    '{controller} ber om din tillatelse til å lagre og lese data i nettleseren din, for eksempel med informasjonskapsler. Ingenting av dette skjer med mindre du godtar det:',
  necessary: 'Det nettstedet ikke kan fungere uten, er alltid aktivt.',
  withdrawal: 'Du kan når som helst endre eller trekke tilbake valget ditt under «{reopen}» på alle sider.',
  thirdParties: 'Tredjeparter som ville motta data: {count}',
  gpc: 'Reservasjonen din er respektert: Nettleseren din sender signalet Global Privacy Control, så dette forblir avslått: {categories}.',
  acceptAll: 'Godta alle',
  rejectAll: 'Avvis alle',
  preferences: 'Innstillinger',
  privacyPolicy: 'Personvernerklæring',
  cookiePolicy: 'Om informasjonskapsler',
  saved: 'Valget ditt er lagret.',
  'again.title': 'Noe er endret siden du valgte',
  'again.intro':
    '{controller} ber igjen om din tillatelse til å lagre og lese data i nettleseren din, for det som siden da er nytt eller annerledes. De andre valgene dine forblir som de er.',
  'again.accept': 'Godta',
  'again.reject': 'Avvis',
  reopen: 'Personverninnstillinger',
  'embed.receives': 'Hvis du viser det, mottar {provider} data om besøket ditt.',
  'embed.unlisted': 'Holdt tilbake: Nettstedet har ikke oppgitt hvem som leverer dette.',
  'embed.once': 'Vis denne gangen',
  'embed.always': 'Vis alltid',
  'embed.category': 'Tillat «{category}»',
  'embed.more': 'Innstillinger',
  'embed.open': 'Vis «{name}» …',
  'category.necessary.name': 'Nødvendige',
  'category.necessary.description': 'Får nettstedet til å fungere, for eksempel innlogging og lagring av dette valget.',
  'category.functional.name': 'Funksjonelle',
  'category.functional.description': 'Legger til for eksempel videoer, kart og lagrede innstillinger.',
  'category.analytics.name': 'Statistikk',
  'category.analytics.description': 'Måler hvordan nettstedet brukes.',
  'category.marketing.name': 'Markedsføring',
  'category.marketing.description': 'Viser reklame ut fra det du gjør her og på andre nettsteder, og måler effekten av den.',
}

export default texts
