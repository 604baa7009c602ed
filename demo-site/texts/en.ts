// The pages' words in English.

import type { Texts } from './texts.ts'

export const en: Texts = {
  name: 'English',
  direction: 'ltr',
  skip: 'Skip to the content',
  nav: { home: 'Home', product: 'Service plan', contact: 'Contact' },
  footer: {
    privacy: 'Privacy policy',
    cookies: 'Cookies',
    preferences: 'Cookie settings',
    withdraw: 'Withdraw my consent',
    invented: 'Nordlys Service is an invented company. It shows what askfirst does.',
  },
  home: {
    title: 'Warm homes, all winter',
    lead: 'We service heat pumps and ventilation on Funen. One visit a year, a fixed price, and somebody who picks up the phone when it is cold.',
    action: 'See the service plan',
    points: [
      ['One visit a year', 'We clean, measure and adjust, and leave you the numbers.'],
      ['A fixed price', 'Travel and small parts are in it. No surprises on the invoice.'],
      ['Four hours in winter', 'From November to March somebody is with you within four hours.'],
    ],
    map: 'Where we work',
    mapLead: 'Our office is by the harbour in Odense, our vans are all over the island.',
    recent: 'You looked at',
  },
  cookies: {
    title: 'Cookies',
    lead: 'Every cookie and every stored value of this site, who sets it, what for and for how long. Nothing that is not necessary is there before you say yes, and it goes when you say so.',
    choices: 'Your choices',
    table: 'What is stored',
    remove: 'Change your mind',
    acceptAll: 'Accept all',
    rejectAll: 'Reject all',
  },
}
