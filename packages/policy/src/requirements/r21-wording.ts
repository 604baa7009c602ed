// R21: words that steer instead of informing. Knows the phrases that were objected to, no grammar.

import type { Check, Finding } from './finding.ts'
import { anyOf, findPhrases, type Phrase } from './phrase.ts'

const warning = { level: 'warning', requirement: 'R21' } as const

// VG Hannover, 19 March 2025, 10 A 5385/22 (the first), and EDPB Guidelines 03/2022 on deceptive design patterns (all).
const phrases: readonly Phrase[] = [
  {
    ...warning,
    scope: 'everything',
    pattern: anyOf(
      '(optimal|optimi[sz]ed|best( possible)?|better|improved?|enhanced?|personali[sz]ed|great(er)?|seamless) ([\\p{L}-]+ )?experiences?',
      '(improve|enhance|optimi[sz]e|personali[sz]e) your ([\\p{L}-]+ )?experience',
      '(optimale[snr]?|beste[snr]?|bessere[snr]?|personalisierte[snr]?) (nutzer|nutzungs|benutzer|surf|website-|web-)?-?(erlebnis|erfahrung)(se|en)?',
      'meilleure ([\\p{L}]+ )?expérience',
      '(améliorer|optimiser|personnaliser) votre expérience',
      '(mejor|óptima) experiencia',
      'mejorar (tu|su) experiencia',
      '(migliore|ottimale) esperienza',
      'migliorare la (tua|sua) esperienza',
      '(beste|optimale|betere) (gebruikers|surf)?ervaring',
      '(najlepsz|optymaln|lepsz)[\\p{L}]+ (doświadcze|wrażeń)…',
      'melhor(ar a sua)? experiência',
      '(bedste|optimale?|bedre) (bruger|surf)?oplevelse',
      '(bästa|optimal|bättre) (användar|surf)?upplevelse',
    ),
    why: 'it promises an experience instead of naming the purpose',
  },
  {
    ...warning,
    scope: 'everything',
    pattern: anyOf(
      '(we|our team) ([\\p{L}]+ )?(values?|respects?|cares? about|loves?|takes?) (your|you and your) (privacy|data)',
      'your privacy (is important|matters)( to us)?',
      '(ihre|deine|eure) (privatsphäre|daten) (ist|sind|liegt|liegen) uns (sehr )?(wichtig|am herzen)',
      '(wir (schätzen|respektieren|achten) (ihre|deine|eure) privatsphäre)',
      '(nous respectons|votre vie privée (est importante|compte)|respect de votre vie privée)',
      '(valoramos|respetamos|nos importa) (tu|su) privacidad',
      '((rispettiamo |teniamo al)la tua privacy|la tua privacy è importante)',
      '(wij? (respecteren|waarderen|geven om)|we geven om) (je|jouw|uw) privacy',
      '(szanujemy|cenimy) (twoją|państwa) prywatność',
      '(valorizamos|respeitamos) a sua privacidade',
      'dit privatliv (betyder|er vigtigt)',
      'vi (respekterer|værner om) dit privatliv',
      'vi (värnar om|respekterar) din integritet',
    ),
    why: 'it stirs a feeling instead of saying what is asked',
  },
  {
    ...warning,
    scope: 'question',
    pattern: anyOf(
      '(please )?(help|support) us( to)? (improve|stay|keep|survive|grow)…',
      '(love|yum|yummy|delicious|tasty) cookies?',
      'cookies? (are|is) (delicious|yummy|tasty|sweet)',
      "(no,? )?i (don't|do not) (care|like|want) (about|a better|good|to (help|support))…",
      "(don't|do not) miss( out)?",
      '(leckere?|köstliche?) (kekse?|cookies?)',
      '(bitte )?(hilf|helfen sie|unterstütze|unterstützen sie) uns',
      '(aidez|soutenez)-nous',
      '(ayúdanos|ayúdenos|apóyanos)',
      '(aiutaci|sostienici)',
      '(help|steun) ons',
      'pomóż nam',
      'ajude-nos',
      '(hjælp|støt) os',
      '(hjälp|stöd) oss',
    ),
    why: 'it appeals to a feeling, so that a no hurts',
  },
  {
    ...warning,
    scope: 'question',
    pattern: anyOf(
      'newsletters?',
      'discounts?',
      'vouchers?',
      'coupons?',
      '\\d+ ?%( off| rabatt| de (réduction|descuento|desconto)| di sconto| korting| rabat)?',
      '(rabatte?|gutscheine?|gewinnspiele?|code promo|réductions?|descuentos?|sconto|korting|zniżk[\\p{L}]+|descontos?|rabat)',
      'free gifts?',
    ),
    why: 'it mixes an offer into the question',
  },
]

const pictograph = /\p{Extended_Pictographic}/u

/** Warns of steering words in the site's own texts, and of pictures in what the visitor presses. */
export const wording: Check = (policy) => [
  ...findPhrases(policy, phrases),
  ...Object.entries(policy.texts).flatMap(([language, said]) =>
    Object.entries(said)
      .filter(([key, text]) => /^(title|acceptAll|rejectAll)$/.test(key) && pictograph.test(text))
      .map(
        ([key]): Finding => ({
          ...warning,
          path: `texts.${language}.${key}`,
          message: 'draws the eye with a picture; remove it, words are enough',
        }),
      ),
  ),
]
