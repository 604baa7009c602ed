// Lithuanian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Ar galime naudoti slapukus?',
  intro:
    '{controller} prašo jūsų leidimo saugoti ir skaityti duomenis jūsų naršyklėje, pavyzdžiui, naudojant slapukus. Nieko iš toliau nurodyto nevyksta, jei nesutinkate:',
  necessary: 'Tai, be ko svetainė negali veikti, visada įjungta.',
  withdrawal: 'Savo pasirinkimą galite bet kada pakeisti arba atšaukti kiekviename puslapyje, paspaudę „{reopen}“.',
  thirdParties: 'Trečiosios šalys, kurios gautų duomenis: {count}',
  gpc: 'Į jūsų atsisakymą atsižvelgta: jūsų naršyklė siunčia signalą Global Privacy Control, todėl lieka išjungta: {categories}.',
  acceptAll: 'Priimti visus',
  rejectAll: 'Atmesti visus',
  preferences: 'Nuostatos',
  privacyPolicy: 'Privatumo politika',
  cookiePolicy: 'Slapukų politika',
  saved: 'Jūsų pasirinkimas išsaugotas.',
  'again.title': 'Po jūsų pasirinkimo kai kas pasikeitė',
  'again.intro':
    '{controller} vėl prašo jūsų leidimo saugoti ir skaityti duomenis jūsų naršyklėje dėl to, kas nuo tada nauja ar kitaip. Kiti jūsų pasirinkimai lieka tokie patys.',
  'again.accept': 'Priimti',
  'again.reject': 'Atmesti',
  reopen: 'Slapukų nustatymai',
  'embed.receives': 'Jei tai parodysite, {provider} gaus duomenų apie jūsų apsilankymą.',
  'embed.unlisted': 'Sulaikyta: svetainė nenurodė, kas tai teikia.',
  'embed.once': 'Rodyti šį kartą',
  'embed.always': 'Rodyti visada',
  'embed.category': 'Leisti „{category}“',
  'embed.more': 'Nuostatos',
  'embed.open': 'Rodyti „{name}“ …',
  'category.necessary.name': 'Būtinieji',
  'category.necessary.description': 'Užtikrina svetainės veikimą, pavyzdžiui, prisijungimą ir šio pasirinkimo įsiminimą.',
  'category.functional.name': 'Funkciniai',
  'category.functional.description': 'Prideda papildymų, pavyzdžiui, vaizdo įrašus, žemėlapius ir įsimintus nustatymus.',
  'category.analytics.name': 'Statistika',
  'category.analytics.description': 'Matuoja, kaip naudojamasi svetaine.',
  'category.marketing.name': 'Rinkodara',
  'category.marketing.description': 'Rodo reklamą pagal tai, ką darote čia ir kitose svetainėse, ir matuoja jos poveikį.',
}

export default texts
