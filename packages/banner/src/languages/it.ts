// Italian, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Possiamo usare i cookie?',
  intro:
    '{controller} chiede il tuo consenso per archiviare e leggere dati nel tuo browser, per esempio con i cookie. Nulla di quanto segue avviene se non accetti:',
  necessary: 'Ciò senza cui il sito non può funzionare è sempre attivo.',
  withdrawal: 'Puoi modificare o revocare la tua scelta in qualsiasi momento da “{reopen}” in ogni pagina.',
  thirdParties: 'Terze parti che riceverebbero dati: {count}',
  gpc: 'La tua opposizione è rispettata: il tuo browser invia il segnale Global Privacy Control, quindi resta disattivato: {categories}.',
  acceptAll: 'Accetta tutto',
  rejectAll: 'Rifiuta tutto',
  preferences: 'Preferenze',
  privacyPolicy: 'Informativa sulla privacy',
  cookiePolicy: 'Informativa sui cookie',
  saved: 'La tua scelta è stata salvata.',
  'again.title': 'Qualcosa è cambiato dopo la tua scelta',
  'again.intro':
    '{controller} chiede di nuovo il tuo consenso per archiviare e leggere dati nel tuo browser, per ciò che da allora è nuovo o diverso. Le tue altre scelte restano invariate.',
  'again.accept': 'Accetta',
  'again.reject': 'Rifiuta',
  reopen: 'Impostazioni cookie',
  'embed.receives': 'Se lo mostri, {provider} riceve dati sulla tua visita.',
  'embed.unlisted': 'Bloccato: il sito non ha indicato chi fornisce questo contenuto.',
  'embed.once': 'Mostra questa volta',
  'embed.always': 'Mostra sempre',
  'embed.category': 'Consenti “{category}”',
  'embed.more': 'Preferenze',
  'embed.open': 'Mostra “{name}” …',
  'category.necessary.name': 'Necessari',
  'category.necessary.description': 'Fanno funzionare il sito, per esempio l’accesso e la memorizzazione di questa scelta.',
  'category.functional.name': 'Funzionali',
  'category.functional.description': 'Aggiungono contenuti come video, mappe e impostazioni memorizzate.',
  'category.analytics.name': 'Statistica',
  'category.analytics.description': 'Misura come viene usato il sito.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Mostra pubblicità in base a ciò che fai qui e su altri siti, e ne misura l’effetto.',
}

export default texts
