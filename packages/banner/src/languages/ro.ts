// Romanian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Putem folosi cookie-uri?',
  intro:
    '{controller} vă cere permisiunea de a stoca și a citi date în browserul dumneavoastră, de exemplu prin cookie-uri. Nimic din cele de mai jos nu are loc dacă nu acceptați:',
  necessary: 'Elementele fără de care site-ul nu poate funcționa sunt întotdeauna active.',
  withdrawal: 'Vă puteți modifica sau retrage alegerea oricând, din „{reopen}”, pe fiecare pagină.',
  thirdParties: 'Terți care ar primi date: {count}',
  gpc: 'Refuzul dumneavoastră este respectat: browserul trimite semnalul Global Privacy Control, așadar rămân dezactivate: {categories}.',
  acceptAll: 'Acceptă tot',
  rejectAll: 'Refuză tot',
  preferences: 'Preferințe',
  privacyPolicy: 'Politica de confidențialitate',
  cookiePolicy: 'Politica de cookie-uri',
  saved: 'Alegerea dumneavoastră a fost salvată.',
  'again.title': 'Ceva s-a schimbat de la alegerea dumneavoastră',
  'again.intro':
    '{controller} vă cere din nou permisiunea de a stoca și a citi date în browserul dumneavoastră, pentru ceea ce este nou sau diferit de atunci. Celelalte alegeri rămân neschimbate.',
  'again.accept': 'Acceptă',
  'again.reject': 'Refuză',
  reopen: 'Setări cookie-uri',
  'embed.receives': 'Dacă îl afișați, {provider} primește date despre vizita dumneavoastră.',
  'embed.unlisted': 'Reținut: site-ul nu a precizat cine furnizează acest conținut.',
  'embed.once': 'Afișează acum',
  'embed.always': 'Afișează mereu',
  'embed.category': 'Permite „{category}”',
  'embed.more': 'Preferințe',
  'embed.open': 'Afișează „{name}” …',
  'category.necessary.name': 'Necesare',
  'category.necessary.description': 'Fac site-ul să funcționeze, de exemplu conectarea la cont și reținerea acestei alegeri.',
  'category.functional.name': 'Funcționale',
  'category.functional.description': 'Adaugă elemente precum videoclipuri, hărți și setări memorate.',
  'category.analytics.name': 'Statistică',
  'category.analytics.description': 'Măsoară cum este utilizat site-ul.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description':
    'Afișează publicitate în funcție de ceea ce faceți aici și pe alte site-uri și îi măsoară efectul.',
}

export default texts
