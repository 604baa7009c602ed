// Hungarian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Használhatunk sütiket?',
  intro:
    '{controller} az Ön engedélyét kéri ahhoz, hogy adatokat tároljon és olvasson az Ön böngészőjében, például sütik segítségével. Az alábbiak közül semmi sem történik meg, ha Ön nem fogadja el:',
  necessary: 'Ami nélkül a webhely nem működik, mindig aktív.',
  withdrawal: 'Döntését bármikor módosíthatja vagy visszavonhatja minden oldalon, itt: „{reopen}”.',
  thirdParties: 'Harmadik felek, amelyek adatokat kapnának: {count}',
  gpc: 'Tiltakozását tiszteletben tartjuk: böngészője elküldi a Global Privacy Control jelet, ezért kikapcsolva marad: {categories}.',
  acceptAll: 'Mindet elfogadom',
  rejectAll: 'Mindet elutasítom',
  preferences: 'Beállítások',
  privacyPolicy: 'Adatvédelmi tájékoztató',
  cookiePolicy: 'Sütikre vonatkozó tájékoztató',
  saved: 'Döntését mentettük.',
  'again.title': 'Az Ön döntése óta valami megváltozott',
  'again.intro':
    '{controller} ismét az Ön engedélyét kéri ahhoz, hogy adatokat tároljon és olvasson az Ön böngészőjében, azokhoz a célokhoz, amelyek azóta újak vagy megváltoztak. A többi döntése változatlan marad.',
  'again.accept': 'Elfogadás',
  'again.reject': 'Elutasítás',
  reopen: 'Sütibeállítások',
  'embed.receives': 'Ha megjeleníti, {provider} adatokat kap az Ön látogatásáról.',
  'embed.unlisted': 'Visszatartva: a webhely nem közölte, ki szolgáltatja ezt.',
  'embed.once': 'Megjelenítés most',
  'embed.always': 'Megjelenítés mindig',
  'embed.category': '„{category}” engedélyezése',
  'embed.more': 'Beállítások',
  'embed.open': '„{name}” megjelenítése …',
  'category.necessary.name': 'Szükséges',
  'category.necessary.description': 'A webhely működéséhez kell, például a bejelentkezéshez és e döntés megjegyzéséhez.',
  'category.functional.name': 'Funkcionális',
  'category.functional.description': 'Kiegészítőket ad hozzá, például videókat, térképeket és mentett beállításokat.',
  'category.analytics.name': 'Statisztika',
  'category.analytics.description': 'Azt méri, hogyan használják a webhelyet.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description':
    'Az Ön itteni és más webhelyeken végzett tevékenysége alapján jelenít meg hirdetéseket, és méri hatásukat.',
}

export default texts
