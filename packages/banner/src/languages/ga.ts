// Irish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'An bhfuil cead againn fianáin a úsáid?',
  intro:
    'Iarrann {controller} do chead sonraí a stóráil agus a léamh i do bhrabhsálaí, mar shampla le fianáin. Ní tharlaíonn aon cheann díobh seo mura nglacann tú leo:',
  necessary: 'An rud nach n-oibríonn an suíomh gan é, bíonn sé gníomhach i gcónaí.',
  withdrawal: 'Is féidir leat do rogha a athrú nó a tharraingt siar am ar bith faoi “{reopen}” ar gach leathanach.',
  thirdParties: 'Tríú páirtithe a gheobhadh sonraí: {count}',
  gpc: 'Tá do dhiúltú á urramú: seolann do bhrabhsálaí an comhartha Global Privacy Control, mar sin fanann sé seo as: {categories}.',
  acceptAll: 'Glac leo uile',
  rejectAll: 'Diúltaigh uile',
  preferences: 'Sainroghanna',
  privacyPolicy: 'Beartas príobháideachais',
  cookiePolicy: 'Beartas fianán',
  saved: 'Sábháladh do rogha.',
  'again.title': 'Tá rud éigin athraithe ó do rogha',
  'again.intro':
    'Iarrann {controller} do chead arís sonraí a stóráil agus a léamh i do bhrabhsálaí, maidir leis an méid atá nua nó difriúil ó shin. Fanann do roghanna eile mar atá siad.',
  'again.accept': 'Glac leis',
  'again.reject': 'Diúltaigh',
  reopen: 'Socruithe fianán',
  'embed.receives': 'Má thaispeánann tú é, faigheann {provider} sonraí faoi do chuairt.',
  'embed.unlisted': 'Coinnithe siar: níor dhúirt an suíomh cé a sholáthraíonn é seo.',
  'embed.once': 'Taispeáin an uair seo',
  'embed.always': 'Taispeáin i gcónaí',
  'embed.category': 'Ceadaigh “{category}”',
  'embed.more': 'Sainroghanna',
  'embed.open': 'Taispeáin “{name}” …',
  'category.necessary.name': 'Riachtanach',
  'category.necessary.description': 'Cuireann sé an suíomh ag obair, mar shampla logáil isteach agus an rogha seo a mheabhrú.',
  'category.functional.name': 'Feidhmiúil',
  'category.functional.description':
    'Cuireann sé breiseáin ar fáil, mar shampla físeáin, léarscáileanna agus socruithe sábháilte.',
  'category.analytics.name': 'Anailísíocht',
  'category.analytics.description': 'Tomhaiseann sé conas a úsáidtear an suíomh.',
  'category.marketing.name': 'Margaíocht',
  'category.marketing.description':
    'Taispeánann sé fógraí de réir a ndéanann tú anseo agus ar shuíomhanna eile, agus tomhaiseann sé a n-éifeacht.',
}

export default texts
