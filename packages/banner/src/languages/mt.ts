// Maltese, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Nistgħu nużaw il-cookies?',
  intro:
    'Aħna, {controller}, nitolbu l-permess tiegħek biex naħżnu u naqraw data fil-browser tiegħek, pereżempju permezz tal-cookies. Xejn minn dan ma jiġri sakemm ma taċċettax:',
  necessary: 'Dak li mingħajru s-sit ma jistax jaħdem huwa dejjem attiv.',
  withdrawal: 'Tista’ tibdel jew tirtira l-għażla tiegħek fi kwalunkwe ħin taħt “{reopen}” f’kull paġna.',
  thirdParties: 'Partijiet terzi li jirċievu data: {count}',
  gpc: 'Ir-rifjut tiegħek huwa rispettat: il-browser tiegħek jibgħat is-sinjal Global Privacy Control, għalhekk dan jibqa’ mitfi: {categories}.',
  acceptAll: 'Aċċetta kollox',
  rejectAll: 'Irrifjuta kollox',
  preferences: 'Preferenzi',
  privacyPolicy: 'Politika tal-privatezza',
  cookiePolicy: 'Politika tal-cookies',
  saved: 'L-għażla tiegħek ġiet issejvjata.',
  'again.title': 'Xi ħaġa nbidlet minn mindu għażilt',
  'again.intro':
    'Aħna, {controller}, nerġgħu nitolbu l-permess tiegħek biex naħżnu u naqraw data fil-browser tiegħek, għal dak li minn dak iż-żmien huwa ġdid jew differenti. L-għażliet l-oħra tiegħek jibqgħu kif inhuma.',
  'again.accept': 'Aċċetta',
  'again.reject': 'Irrifjuta',
  reopen: 'Settings tal-cookies',
  'embed.receives': 'Jekk turih, data dwar iż-żjara tiegħek tintbagħat lil {provider}.',
  'embed.unlisted': 'Miżmum: is-sit ma qalx min jipprovdi dan.',
  'embed.once': 'Uri din id-darba',
  'embed.always': 'Uri dejjem',
  'embed.category': 'Ippermetti “{category}”',
  'embed.more': 'Preferenzi',
  'embed.open': 'Uri “{name}” …',
  'category.necessary.name': 'Meħtieġa',
  'category.necessary.description': 'Iħaddmu s-sit, pereżempju d-dħul fil-kont u ż-żamma ta’ din l-għażla.',
  'category.functional.name': 'Funzjonali',
  'category.functional.description': 'Iżidu affarijiet bħal vidjows, mapep u settings miżmuma.',
  'category.analytics.name': 'Statistika',
  'category.analytics.description': 'Tkejjel kif jintuża s-sit.',
  'category.marketing.name': 'Kummerċjalizzazzjoni',
  'category.marketing.description': 'Turi reklami skont dak li tagħmel hawn u fuq siti oħra, u tkejjel l-effett tagħhom.',
}

export default texts
