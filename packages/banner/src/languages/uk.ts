// Ukrainian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Чи можемо ми використовувати файли cookie?',
  intro:
    '{controller} просить вашого дозволу зберігати й читати дані у вашому браузері, наприклад за допомогою файлів cookie. Ніщо з наведеного нижче не відбувається, якщо ви не погодитеся:',
  necessary: 'Те, без чого сайт не може працювати, завжди ввімкнено.',
  withdrawal: 'Ви можете будь-коли змінити або відкликати свій вибір на кожній сторінці в розділі «{reopen}».',
  thirdParties: 'Треті сторони, які отримали б дані: {count}',
  gpc: 'Вашу відмову враховано: ваш браузер надсилає сигнал Global Privacy Control, тому вимкненим залишається: {categories}.',
  acceptAll: 'Прийняти все',
  rejectAll: 'Відхилити все',
  preferences: 'Параметри',
  privacyPolicy: 'Політика конфіденційності',
  cookiePolicy: 'Політика щодо файлів cookie',
  saved: 'Ваш вибір збережено.',
  'again.title': 'Після вашого вибору дещо змінилося',
  'again.intro':
    '{controller} знову просить вашого дозволу зберігати й читати дані у вашому браузері — для того, що відтоді нове або інше. Решта вашого вибору не змінюється.',
  'again.accept': 'Прийняти',
  'again.reject': 'Відхилити',
  reopen: 'Налаштування cookie',
  'embed.receives': 'Якщо ви покажете це, {provider} отримає дані про ваше відвідування.',
  'embed.unlisted': 'Затримано: сайт не вказав, хто це надає.',
  'embed.once': 'Показати цього разу',
  'embed.always': 'Показувати завжди',
  'embed.category': 'Дозволити «{category}»',
  'embed.more': 'Параметри',
  'embed.open': 'Показати «{name}» …',
  'category.necessary.name': 'Необхідні',
  'category.necessary.description': 'Забезпечують роботу сайту, наприклад вхід і запам’ятовування цього вибору.',
  'category.functional.name': 'Функціональні',
  'category.functional.description': 'Додають відео, карти, збережені налаштування тощо.',
  'category.analytics.name': 'Статистика',
  'category.analytics.description': 'Вимірює, як використовують сайт.',
  'category.marketing.name': 'Маркетинг',
  'category.marketing.description': 'Показує рекламу на основі того, що ви робите тут і на інших сайтах, і вимірює її вплив.',
}

export default texts
