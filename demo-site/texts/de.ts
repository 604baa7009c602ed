// The pages' words in German.

import type { Texts } from './texts.ts'

export const de: Texts = {
  name: 'Deutsch',
  direction: 'ltr',
  skip: 'Zum Inhalt',
  nav: { home: 'Start', product: 'Wartungsvertrag', contact: 'Kontakt' },
  footer: {
    privacy: 'Datenschutz',
    cookies: 'Cookies',
    preferences: 'Cookie-Einstellungen',
    withdraw: 'Einwilligung widerrufen',
    invented: 'Nordlys Service ist eine erfundene Firma. Sie zeigt, was askfirst tut.',
  },
  home: {
    title: 'Den ganzen Winter warm',
    lead: 'Wir warten Wärmepumpen und Lüftungen auf Fünen. Ein Besuch im Jahr, ein fester Preis und jemand, der ans Telefon geht, wenn es kalt ist.',
    action: 'Zum Wartungsvertrag',
    points: [
      ['Ein Besuch im Jahr', 'Wir reinigen, messen, stellen ein und lassen Ihnen die Werte da.'],
      ['Ein fester Preis', 'Anfahrt und Kleinteile sind dabei. Keine Überraschung auf der Rechnung.'],
      ['Vier Stunden im Winter', 'Von November bis März ist binnen vier Stunden jemand bei Ihnen.'],
    ],
    map: 'Wo wir arbeiten',
    mapLead: 'Unser Büro liegt am Hafen von Odense, unsere Wagen sind auf der ganzen Insel.',
    recent: 'Sie haben angesehen',
  },
  cookies: {
    title: 'Cookies',
    lead: 'Jedes Cookie und jeder gespeicherte Wert dieser Website: von wem, wofür und wie lange. Nichts, was nicht notwendig ist, liegt hier, bevor Sie Ja sagen, und es geht, wenn Sie es sagen.',
    choices: 'Ihre Auswahl',
    table: 'Was gespeichert wird',
    remove: 'Anders entscheiden',
    acceptAll: 'Alle akzeptieren',
    rejectAll: 'Alle ablehnen',
  },
}
