// The pages' words in Danish.

import type { Texts } from './texts.ts'

export const da: Texts = {
  name: 'Dansk',
  direction: 'ltr',
  skip: 'Gå til indholdet',
  nav: { home: 'Forside', product: 'Serviceaftale', contact: 'Kontakt' },
  footer: {
    privacy: 'Privatlivspolitik',
    cookies: 'Cookies',
    preferences: 'Cookieindstillinger',
    withdraw: 'Træk mit samtykke tilbage',
    invented: 'Nordlys Service er et opfundet firma. Det viser, hvad askfirst gør.',
  },
  home: {
    title: 'Varme hjem hele vinteren',
    lead: 'Vi servicerer varmepumper og ventilation på Fyn. Et besøg om året, en fast pris og nogen, der tager telefonen, når det er koldt.',
    action: 'Se serviceaftalen',
    points: [
      ['Et besøg om året', 'Vi renser, måler og justerer, og du får tallene.'],
      ['En fast pris', 'Kørsel og smådele er med. Ingen overraskelser på regningen.'],
      ['Fire timer om vinteren', 'Fra november til marts er der nogen hos dig inden for fire timer.'],
    ],
    map: 'Her arbejder vi',
    mapLead: 'Vores kontor ligger ved havnen i Odense, vores biler er på hele øen.',
    recent: 'Du har set på',
  },
  cookies: {
    title: 'Cookies',
    lead: 'Hver cookie og hver gemt værdi på dette websted, hvem der sætter den, hvorfor og hvor længe. Intet, der ikke er nødvendigt, er der, før du siger ja, og det forsvinder, når du siger til.',
    choices: 'Dine valg',
    table: 'Det, der gemmes',
    remove: 'Ombestem dig',
    acceptAll: 'Acceptér alle',
    rejectAll: 'Afvis alle',
  },
}
