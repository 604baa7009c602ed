// Finnish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Saammeko käyttää evästeitä?',
  intro:
    '{controller} pyytää lupaasi tallentaa ja lukea tietoja selaimessasi esimerkiksi evästeiden avulla. Mitään seuraavista ei tehdä, ellet hyväksy:',
  necessary: 'Se, mitä ilman sivusto ei toimi, on aina käytössä.',
  withdrawal: 'Voit milloin tahansa muuttaa valintaasi tai perua sen jokaisella sivulla kohdassa ”{reopen}”.',
  thirdParties: 'Kolmannet osapuolet, jotka saisivat tietoja: {count}',
  gpc: 'Kieltoasi noudatetaan: selaimesi lähettää Global Privacy Control -signaalin, joten pois käytöstä jää: {categories}.',
  acceptAll: 'Hyväksy kaikki',
  rejectAll: 'Hylkää kaikki',
  preferences: 'Asetukset',
  privacyPolicy: 'Tietosuojaseloste',
  cookiePolicy: 'Evästekäytäntö',
  saved: 'Valintasi on tallennettu.',
  'again.title': 'Jokin on muuttunut valintasi jälkeen',
  'again.intro':
    '{controller} pyytää uudelleen lupaasi tallentaa ja lukea tietoja selaimessasi sitä varten, mikä on sen jälkeen uutta tai muuttunut. Muut valintasi pysyvät ennallaan.',
  'again.accept': 'Hyväksy',
  'again.reject': 'Hylkää',
  reopen: 'Evästeasetukset',
  'embed.receives': 'Jos näytät sisällön, {provider} saa tietoja käynnistäsi.',
  'embed.unlisted': 'Estetty: sivusto ei ole kertonut, kuka tämän tarjoaa.',
  'embed.once': 'Näytä tämän kerran',
  'embed.always': 'Näytä aina',
  'embed.category': 'Salli ”{category}”',
  'embed.more': 'Asetukset',
  'embed.open': 'Näytä ”{name}” …',
  'category.necessary.name': 'Välttämättömät',
  'category.necessary.description': 'Pitävät sivuston toiminnassa, esimerkiksi kirjautuminen ja tämän valinnan muistaminen.',
  'category.functional.name': 'Toiminnalliset',
  'category.functional.description': 'Lisäävät esimerkiksi videoita, karttoja ja tallennettuja asetuksia.',
  'category.analytics.name': 'Tilastointi',
  'category.analytics.description': 'Mittaa, miten sivustoa käytetään.',
  'category.marketing.name': 'Markkinointi',
  'category.marketing.description':
    'Näyttää mainontaa sen perusteella, mitä teet täällä ja muilla sivustoilla, ja mittaa sen vaikutusta.',
}

export default texts
