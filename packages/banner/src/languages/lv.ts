// Latvian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Vai drīkstam izmantot sīkdatnes?',
  intro:
    '{controller} lūdz jūsu atļauju saglabāt un nolasīt datus jūsu pārlūkā, piemēram, ar sīkdatnēm. Nekas no tālāk minētā nenotiek, ja jūs nepiekrītat:',
  necessary: 'Tas, bez kā vietne nevar darboties, vienmēr ir ieslēgts.',
  withdrawal: 'Savu izvēli varat jebkurā laikā mainīt vai atsaukt katrā lapā sadaļā „{reopen}”.',
  thirdParties: 'Trešās personas, kas saņemtu datus: {count}',
  gpc: 'Jūsu atteikums ir ņemts vērā: jūsu pārlūks sūta signālu Global Privacy Control, tāpēc izslēgts paliek: {categories}.',
  acceptAll: 'Pieņemt visas',
  rejectAll: 'Noraidīt visas',
  preferences: 'Iestatījumi',
  privacyPolicy: 'Privātuma politika',
  cookiePolicy: 'Sīkdatņu politika',
  saved: 'Jūsu izvēle ir saglabāta.',
  'again.title': 'Kopš jūsu izvēles kaut kas ir mainījies',
  'again.intro':
    '{controller} vēlreiz lūdz jūsu atļauju saglabāt un nolasīt datus jūsu pārlūkā tam, kas kopš tā laika ir jauns vai citāds. Pārējās jūsu izvēles paliek nemainīgas.',
  'again.accept': 'Pieņemt',
  'again.reject': 'Noraidīt',
  reopen: 'Sīkdatņu iestatījumi',
  'embed.receives': 'Ja to parādīsiet, {provider} saņems datus par jūsu apmeklējumu.',
  'embed.unlisted': 'Aizturēts: vietne nav norādījusi, kas to nodrošina.',
  'embed.once': 'Rādīt šoreiz',
  'embed.always': 'Rādīt vienmēr',
  'embed.category': 'Atļaut „{category}”',
  'embed.more': 'Iestatījumi',
  'embed.open': 'Rādīt „{name}” …',
  'category.necessary.name': 'Nepieciešamās',
  'category.necessary.description': 'Nodrošina vietnes darbību, piemēram, pieteikšanos un šīs izvēles atcerēšanos.',
  'category.functional.name': 'Funkcionālās',
  'category.functional.description': 'Pievieno papildinājumus, piemēram, video, kartes un saglabātus iestatījumus.',
  'category.analytics.name': 'Statistika',
  'category.analytics.description': 'Mēra, kā vietne tiek lietota.',
  'category.marketing.name': 'Mārketings',
  'category.marketing.description': 'Rāda reklāmu, ņemot vērā jūsu darbības šeit un citās vietnēs, un mēra tās ietekmi.',
}

export default texts
