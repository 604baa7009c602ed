import { expect, test } from 'vitest'
import { checkPolicy } from '../check-policy.ts'
import { definePolicy } from '../parse-policy.ts'

const sound = {
  site: 'shop.example',
  controller: { name: 'Acme ApS', address: '1 Street', email: 'p@shop.example' },
  services: {},
}
const about = (change: object): string[] =>
  checkPolicy(definePolicy({ ...sound, ...change }))
    .filter(({ requirement }) => /^R(19|21|22|23)$/.test(requirement))
    .map(({ level, requirement, path }) => `${level} ${requirement} ${path}`)
const said = (text: string, key = 'title'): string[] =>
  about({ texts: { en: { [key]: text } } }).map((found) => found.split(' texts')[0] as string)

test.each([
  'Accept & close',
  'Accept all and continue',
  'Akzeptieren und schließen',
  'Accepter & fermer',
  'Aceptar y cerrar',
  'Accetta e chiudi',
  'Accepteren en sluiten',
  'Akceptuję i zamykam',
  'Aceitar e fechar',
  'Acceptér og luk',
  'Acceptera och stäng',
])('closing is no yes: "%s" (R19)', (text) => {
  expect(said(text, 'acceptAll')).toEqual(['error R19'])
})

test.each([
  'For an optimal experience',
  'for the best possible browsing experience',
  'We use cookies to improve your shopping experience.',
  'Für ein optimales Nutzererlebnis',
  'für die beste Nutzererfahrung',
  'pour améliorer votre expérience',
  'para mejorar su experiencia',
  'la migliore esperienza',
  'de beste gebruikerservaring',
  'najlepszych doświadczeń',
  'a melhor experiência',
  'den bedste brugeroplevelse',
  'en bättre användarupplevelse',
  'We value your privacy',
  'Your privacy matters to us',
  'Ihre Privatsphäre ist uns wichtig',
  'Nous respectons votre vie privée',
  'Valoramos tu privacidad',
  'La tua privacy è importante',
  'Rispettiamo la tua privacy',
  'Teniamo alla tua privacy',
  'Wij respecteren je privacy',
  'Szanujemy Twoją prywatność',
  'Respeitamos a sua privacidade',
  'Vi værner om dit privatliv',
  'Vi värnar om din integritet',
  'Help us improve!',
  'Bitte unterstützen Sie uns',
  'Aidez-nous',
  'Hjælp os',
  'Get 10% off with our newsletter',
  'Jetzt Gutschein sichern',
])('steers: "%s" (R21)', (text) => {
  expect(said(text)).toContain('warning R21')
})

test.each([
  'You must accept cookies to continue',
  'By continuing to use this site you agree to our cookies',
  'Pay or accept',
  'Durch die weitere Nutzung der Website stimmen Sie zu',
  'En poursuivant votre navigation, vous acceptez les cookies',
  'Si continúa navegando, acepta las cookies',
  'Proseguendo la navigazione accetti i cookie',
  'Door verder te gaan ga je akkoord',
  'Korzystając ze strony, wyrażasz zgodę',
  'Ao continuar, aceita os cookies',
  'Ved at fortsætte accepterer du cookies',
  'Genom att fortsätta godkänner du kakor',
])('makes the site depend on a yes, or its use one: "%s" (R22)', (text) => {
  expect(said(text, 'intro')).toEqual(['error R22'])
})

test.each([
  'May we count visits?',
  'Accept all',
  'Close and refuse',
  'Reject and continue',
  'You can change or withdraw your choice at any time.',
  'Nothing of this happens unless you accept.',
  'Dürfen wir Cookies verwenden?',
  'Adds extras such as videos, maps and remembered settings.',
])('says it plainly: "%s"', (text) => {
  expect(said(text)).toEqual([])
})

test('reads categories and purposes as well, and leaves a service its newsletter', () => {
  const services = {
    mail: { category: 'marketing', purpose: 'Sends our newsletter.' },
    ab: { category: 'analytics', purpose: { en: 'For a better user experience.' } },
  }
  const categories = { marketing: { description: { de: '10 % Rabatt' } }, analytics: {} }
  expect(about({ services, categories, languages: ['en', 'de'] })).toEqual([
    'warning R21 categories.marketing.description.de',
    'warning R21 services.ab.purpose.en',
  ])
})

test('a picture in what the visitor presses draws the eye (R21)', () => {
  expect(said('Accept all 🍪', 'acceptAll')).toEqual(['warning R21'])
  expect(said('Saved ✓ 🍪', 'saved')).toEqual([])
})

test('a layout that covers the page covers the policies as well, unless it leads to them (R23)', () => {
  const found = (layout: string, pages: object = {}) =>
    about({ ui: { layout }, controller: { ...sound.controller, ...pages } }).filter((finding) => finding.includes('R23'))
  expect(found('dialog')).toEqual(['warning R23 controller.privacyPolicy', 'warning R23 controller.cookiePolicy'])
  expect(found('dialog', { cookiePolicy: '/cookies' })).toEqual(['warning R23 controller.privacyPolicy'])
  expect(found('dialog', { cookiePolicy: '/cookies', privacyPolicy: '/privacy' })).toEqual([])
  expect([...found('bar'), ...found('box')]).toEqual([])
})
