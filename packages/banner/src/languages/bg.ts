// Bulgarian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Може ли да използваме бисквитки?',
  intro:
    '{controller} иска вашето разрешение да съхранява и чете данни във вашия браузър, например чрез бисквитки. Нищо от следното не се случва, ако не приемете:',
  necessary: 'Това, без което сайтът не може да работи, е винаги активно.',
  withdrawal: 'Можете да промените или оттеглите избора си по всяко време чрез „{reopen}“ на всяка страница.',
  thirdParties: 'Трети страни, които биха получили данни: {count}',
  gpc: 'Отказът ви е зачетен: браузърът ви изпраща сигнала Global Privacy Control, затова следното остава изключено: {categories}.',
  acceptAll: 'Приемам всички',
  rejectAll: 'Отказвам всички',
  preferences: 'Предпочитания',
  privacyPolicy: 'Политика за поверителност',
  cookiePolicy: 'Политика за бисквитките',
  saved: 'Изборът ви е запазен.',
  'again.title': 'След избора ви нещо се е променило',
  'again.intro':
    '{controller} отново иска вашето разрешение да съхранява и чете данни във вашия браузър – за това, което оттогава е ново или различно. Останалите ви избори остават същите.',
  'again.accept': 'Приемам',
  'again.reject': 'Отказвам',
  reopen: 'Настройки за бисквитки',
  'embed.receives': 'Ако го покажете, {provider} получава данни за посещението ви.',
  'embed.unlisted': 'Задържано: сайтът не е посочил кой предоставя това.',
  'embed.once': 'Покажи този път',
  'embed.always': 'Показвай винаги',
  'embed.category': 'Разреши „{category}“',
  'embed.more': 'Предпочитания',
  'embed.open': 'Покажи „{name}“ …',
  'category.necessary.name': 'Необходими',
  'category.necessary.description': 'Осигуряват работата на сайта, например влизането в профила и запомнянето на този избор.',
  'category.functional.name': 'Функционални',
  'category.functional.description': 'Добавят допълнения като видео, карти и запомнени настройки.',
  'category.analytics.name': 'Статистика',
  'category.analytics.description': 'Измерва как се използва сайтът.',
  'category.marketing.name': 'Маркетинг',
  'category.marketing.description':
    'Показва реклами според това, което правите тук и на други сайтове, и измерва въздействието им.',
}

export default texts
