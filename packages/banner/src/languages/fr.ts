// French, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Pouvons-nous utiliser des cookies ?',
  intro:
    '{controller} vous demande l’autorisation d’enregistrer et de lire des données dans votre navigateur, par exemple avec des cookies. Rien de ce qui suit n’a lieu sans votre accord :',
  necessary: 'Ce sans quoi le site ne peut pas fonctionner est toujours actif.',
  withdrawal: 'Vous pouvez modifier ou retirer votre choix à tout moment sous « {reopen} », sur chaque page.',
  thirdParties: 'Tiers qui recevraient des données : {count}',
  gpc: 'Votre opposition est respectée : votre navigateur envoie le signal Global Privacy Control, ce qui suit reste donc désactivé : {categories}.',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  preferences: 'Préférences',
  privacyPolicy: 'Politique de confidentialité',
  cookiePolicy: 'Politique de cookies',
  saved: 'Votre choix a été enregistré.',
  'again.title': 'Quelque chose a changé depuis votre choix',
  'again.intro':
    '{controller} vous demande à nouveau l’autorisation d’enregistrer et de lire des données dans votre navigateur, pour ce qui est nouveau ou différent depuis lors. Vos autres choix restent inchangés.',
  'again.accept': 'Accepter',
  'again.reject': 'Refuser',
  reopen: 'Paramètres des cookies',
  'embed.receives': 'Si vous l’affichez, {provider} reçoit des données sur votre visite.',
  'embed.unlisted': 'Bloqué : le site n’a pas indiqué qui fournit ce contenu.',
  'embed.once': 'Afficher cette fois',
  'embed.always': 'Toujours afficher',
  'embed.category': 'Autoriser « {category} »',
  'embed.more': 'Préférences',
  'embed.open': 'Afficher « {name} » …',
  'category.necessary.name': 'Nécessaires',
  'category.necessary.description':
    'Font fonctionner le site, par exemple la connexion au compte et la mémorisation de ce choix.',
  'category.functional.name': 'Fonctionnels',
  'category.functional.description': 'Ajoutent des compléments tels que vidéos, cartes et réglages mémorisés.',
  'category.analytics.name': 'Mesure d’audience',
  'category.analytics.description': 'Mesure l’utilisation du site.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description':
    'Affiche de la publicité selon ce que vous faites ici et sur d’autres sites, et en mesure l’effet.',
}

export default texts
