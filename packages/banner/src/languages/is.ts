// Icelandic, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Megum við nota vafrakökur?',
  intro:
    '{controller} biður um leyfi þitt til að vista og lesa gögn í vafranum þínum, til dæmis með vafrakökum. Ekkert af þessu gerist nema þú samþykkir það:',
  necessary: 'Það sem vefurinn getur ekki virkað án er alltaf virkt.',
  withdrawal: 'Þú getur hvenær sem er breytt vali þínu eða afturkallað það undir „{reopen}“ á hverri síðu.',
  thirdParties: 'Þriðju aðilar sem fengju gögn: {count}',
  gpc: 'Höfnun þín er virt: vafrinn þinn sendir merkið Global Privacy Control og því er áfram slökkt á þessu: {categories}.',
  acceptAll: 'Samþykkja allt',
  rejectAll: 'Hafna öllu',
  preferences: 'Kjörstillingar',
  privacyPolicy: 'Persónuverndarstefna',
  cookiePolicy: 'Vafrakökustefna',
  saved: 'Val þitt hefur verið vistað.',
  'again.title': 'Eitthvað hefur breyst síðan þú valdir',
  'again.intro':
    '{controller} biður aftur um leyfi þitt til að vista og lesa gögn í vafranum þínum, vegna þess sem er nýtt eða öðruvísi síðan þá. Annað val þitt helst óbreytt.',
  'again.accept': 'Samþykkja',
  'again.reject': 'Hafna',
  reopen: 'Stillingar fyrir vafrakökur',
  'embed.receives': 'Ef þú birtir þetta fær {provider} gögn um heimsókn þína.',
  'embed.unlisted': 'Stöðvað: vefurinn hefur ekki tilgreint hver veitir þetta.',
  'embed.once': 'Birta í þetta sinn',
  'embed.always': 'Birta alltaf',
  'embed.category': 'Leyfa „{category}“',
  'embed.more': 'Kjörstillingar',
  'embed.open': 'Birta „{name}“ …',
  'category.necessary.name': 'Nauðsynlegt',
  'category.necessary.description': 'Lætur vefinn virka, til dæmis innskráningu og vistun á þessu vali.',
  'category.functional.name': 'Virkni',
  'category.functional.description': 'Bætir við aukaefni eins og myndskeiðum, kortum og vistuðum stillingum.',
  'category.analytics.name': 'Tölfræði',
  'category.analytics.description': 'Mælir hvernig vefurinn er notaður.',
  'category.marketing.name': 'Markaðssetning',
  'category.marketing.description': 'Birtir auglýsingar út frá því sem þú gerir hér og á öðrum vefjum og mælir áhrif þeirra.',
}

export default texts
