// Estonian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Kas tohime kasutada küpsiseid?',
  intro:
    '{controller} küsib teie luba salvestada ja lugeda andmeid teie brauseris, näiteks küpsiste abil. Midagi järgmisest ei toimu, kui te nõusolekut ei anna:',
  necessary: 'See, milleta sait ei tööta, on alati aktiivne.',
  withdrawal: 'Saate oma valikut igal ajal muuta või tagasi võtta iga lehe lingi „{reopen}“ kaudu.',
  thirdParties: 'Kolmandad isikud, kes saaksid andmeid: {count}',
  gpc: 'Teie loobumissoov on arvesse võetud: teie brauser saadab Global Privacy Controli signaali, seetõttu jääb välja lülitatuks: {categories}.',
  acceptAll: 'Nõustu kõigiga',
  rejectAll: 'Keeldu kõigist',
  preferences: 'Eelistused',
  privacyPolicy: 'Privaatsuspoliitika',
  cookiePolicy: 'Küpsiste poliitika',
  saved: 'Teie valik on salvestatud.',
  'again.title': 'Pärast teie valikut on midagi muutunud',
  'again.intro':
    '{controller} küsib uuesti teie luba salvestada ja lugeda andmeid teie brauseris selle jaoks, mis on vahepeal uus või teistsugune. Teie muud valikud jäävad samaks.',
  'again.accept': 'Nõustu',
  'again.reject': 'Keeldu',
  reopen: 'Küpsiste seaded',
  'embed.receives': 'Kui selle kuvate, saab {provider} andmeid teie külastuse kohta.',
  'embed.unlisted': 'Kinni peetud: sait ei ole öelnud, kes seda pakub.',
  'embed.once': 'Näita seekord',
  'embed.always': 'Näita alati',
  'embed.category': 'Luba „{category}“',
  'embed.more': 'Eelistused',
  'embed.open': 'Näita „{name}“ …',
  'category.necessary.name': 'Vajalikud',
  'category.necessary.description': 'Tagavad saidi töö, näiteks sisselogimise ja selle valiku meelespidamise.',
  'category.functional.name': 'Funktsionaalsed',
  'category.functional.description': 'Lisavad näiteks videoid, kaarte ja salvestatud seadeid.',
  'category.analytics.name': 'Statistika',
  'category.analytics.description': 'Mõõdab, kuidas saiti kasutatakse.',
  'category.marketing.name': 'Turundus',
  'category.marketing.description': 'Näitab reklaami selle järgi, mida teete siin ja teistel saitidel, ning mõõdab selle mõju.',
}

export default texts
