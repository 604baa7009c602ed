// Croatian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Smijemo li koristiti kolačiće?',
  intro:
    '{controller} traži vaše dopuštenje za spremanje i čitanje podataka u vašem pregledniku, na primjer pomoću kolačića. Ništa se od sljedećeg ne događa ako ne prihvatite:',
  necessary: 'Ono bez čega stranica ne može raditi uvijek je aktivno.',
  withdrawal: 'Svoj izbor možete u svakom trenutku promijeniti ili povući na svakoj stranici pod „{reopen}”.',
  thirdParties: 'Treće strane koje bi primile podatke: {count}',
  gpc: 'Vaše se odbijanje poštuje: vaš preglednik šalje signal Global Privacy Control, pa ostaje isključeno: {categories}.',
  acceptAll: 'Prihvati sve',
  rejectAll: 'Odbij sve',
  preferences: 'Postavke',
  privacyPolicy: 'Pravila privatnosti',
  cookiePolicy: 'Pravila o kolačićima',
  saved: 'Vaš je izbor spremljen.',
  'again.title': 'Nešto se promijenilo od vašeg izbora',
  'again.intro':
    '{controller} ponovno traži vaše dopuštenje za spremanje i čitanje podataka u vašem pregledniku, za ono što je otad novo ili drukčije. Vaši ostali izbori ostaju isti.',
  'again.accept': 'Prihvati',
  'again.reject': 'Odbij',
  reopen: 'Postavke kolačića',
  'embed.receives': 'Ako to prikažete, {provider} prima podatke o vašem posjetu.',
  'embed.unlisted': 'Zadržano: stranica nije navela tko ovo pruža.',
  'embed.once': 'Prikaži ovaj put',
  'embed.always': 'Uvijek prikaži',
  'embed.category': 'Dopusti „{category}”',
  'embed.more': 'Postavke',
  'embed.open': 'Prikaži „{name}” …',
  'category.necessary.name': 'Nužni',
  'category.necessary.description': 'Omogućuju rad stranice, na primjer prijavu i pamćenje ovog izbora.',
  'category.functional.name': 'Funkcionalni',
  'category.functional.description': 'Dodaju sadržaje kao što su videozapisi, karte i zapamćene postavke.',
  'category.analytics.name': 'Statistika',
  'category.analytics.description': 'Mjeri kako se stranica koristi.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description':
    'Prikazuje oglase prema onome što radite ovdje i na drugim stranicama te mjeri njihov učinak.',
}

export default texts
