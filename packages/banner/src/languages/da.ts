// Danish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Må vi bruge cookies?',
  intro:
    '{controller} beder om din tilladelse til at gemme og læse data i din browser, for eksempel med cookies. Intet af dette sker, medmindre du accepterer:',
  necessary: 'Det, som siden ikke kan fungere uden, er altid aktivt.',
  withdrawal: 'Du kan til enhver tid ændre dit valg eller trække det tilbage under “{reopen}” på alle sider.',
  thirdParties: 'Tredjeparter, der vil modtage data: {count}',
  gpc: 'Dit fravalg er respekteret: Din browser sender signalet Global Privacy Control, så dette er slået fra: {categories}.',
  acceptAll: 'Accepter alle',
  rejectAll: 'Afvis alle',
  preferences: 'Indstillinger',
  privacyPolicy: 'Privatlivspolitik',
  cookiePolicy: 'Cookiepolitik',
  saved: 'Dit valg er gemt.',
  'again.title': 'Noget er ændret siden dit valg',
  'again.intro':
    '{controller} beder igen om din tilladelse til at gemme og læse data i din browser til det, der siden da er nyt eller ændret. Dine øvrige valg forbliver, som de er.',
  'again.accept': 'Accepter',
  'again.reject': 'Afvis',
  reopen: 'Cookieindstillinger',
  'embed.receives': 'Hvis du viser det, modtager {provider} data om dit besøg.',
  'embed.unlisted': 'Holdt tilbage: Siden har ikke oplyst, hvem der leverer dette.',
  'embed.once': 'Vis denne gang',
  'embed.always': 'Vis altid',
  'embed.category': 'Tillad “{category}”',
  'embed.more': 'Indstillinger',
  'embed.open': 'Vis “{name}” …',
  'category.necessary.name': 'Nødvendige',
  'category.necessary.description': 'Får siden til at fungere, for eksempel login og lagring af dette valg.',
  'category.functional.name': 'Funktionelle',
  'category.functional.description': 'Tilføjer ekstra funktioner som videoer, kort og gemte indstillinger.',
  'category.analytics.name': 'Statistik',
  'category.analytics.description': 'Måler, hvordan siden bliver brugt.',
  'category.marketing.name': 'Markedsføring',
  'category.marketing.description': 'Viser reklamer ud fra det, du gør her og på andre sider, og måler deres effekt.',
}

export default texts
