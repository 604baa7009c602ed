// Polish, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Czy możemy używać plików cookie?',
  intro:
    '{controller} prosi o zgodę na zapisywanie i odczytywanie danych w Twojej przeglądarce, na przykład za pomocą plików cookie. Bez Twojej zgody nie dzieje się nic z poniższego:',
  necessary: 'To, bez czego strona nie może działać, jest zawsze aktywne.',
  withdrawal: 'Swój wybór możesz w każdej chwili zmienić lub wycofać na każdej stronie w miejscu „{reopen}”.',
  thirdParties: 'Podmioty trzecie, które otrzymałyby dane: {count}',
  gpc: 'Twój sprzeciw został uwzględniony: Twoja przeglądarka wysyła sygnał Global Privacy Control, dlatego wyłączone pozostają: {categories}.',
  acceptAll: 'Przyjmij wszystko',
  rejectAll: 'Odrzuć wszystko',
  preferences: 'Preferencje',
  privacyPolicy: 'Polityka prywatności',
  cookiePolicy: 'Polityka plików cookie',
  saved: 'Twój wybór został zapisany.',
  'again.title': 'Od Twojego wyboru coś się zmieniło',
  'again.intro':
    '{controller} ponownie prosi o zgodę na zapisywanie i odczytywanie danych w Twojej przeglądarce, w odniesieniu do tego, co od tego czasu jest nowe lub inne. Pozostałe wybory się nie zmieniają.',
  'again.accept': 'Przyjmij',
  'again.reject': 'Odrzuć',
  reopen: 'Ustawienia cookie',
  'embed.receives': 'Po wyświetleniu {provider} otrzyma dane o Twojej wizycie.',
  'embed.unlisted': 'Wstrzymane: strona nie podała, kto to dostarcza.',
  'embed.once': 'Pokaż tym razem',
  'embed.always': 'Pokazuj zawsze',
  'embed.category': 'Zezwól: „{category}”',
  'embed.more': 'Preferencje',
  'embed.open': 'Pokaż „{name}” …',
  'category.necessary.name': 'Niezbędne',
  'category.necessary.description': 'Zapewniają działanie strony, na przykład logowanie i zapamiętanie tego wyboru.',
  'category.functional.name': 'Funkcjonalne',
  'category.functional.description': 'Dodają elementy takie jak filmy, mapy i zapamiętane ustawienia.',
  'category.analytics.name': 'Statystyka',
  'category.analytics.description': 'Mierzy, jak używana jest strona.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description':
    'Wyświetla reklamy na podstawie tego, co robisz tutaj i na innych stronach, oraz mierzy ich skuteczność.',
}

export default texts
