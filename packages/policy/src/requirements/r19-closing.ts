// R19: closing is a no, and nothing that closes is labelled as a yes.

import type { Check } from './finding.ts'
import { anyOf, findPhrases, type Phrase } from './phrase.ts'

// VG Hannover, 19 March 2025, 10 A 5385/22: "accept & close ×".
const closing: Phrase = {
  level: 'error',
  requirement: 'R19',
  scope: 'question',
  pattern: anyOf(
    '(accept|agree|allow|ok|okay|yes)( all)?,? (&|and|\\+) (close|continue)',
    '(close|continue) (&|and|\\+) (accept|agree)',
    '(akzeptieren|zustimmen|einverstanden) (&|und|\\+) (schließen|weiter)',
    '(accepter|acceptez|ok) (&|et|\\+) (fermer|fermez|continuer)',
    'aceptar (&|y|\\+) (cerrar|continuar)',
    'accetta (&|e|\\+) (chiudi|continua)',
    '(accepteren|akkoord) (&|en|\\+) (sluiten|doorgaan)',
    '(akceptuj[ęe]?|zaakceptuj) (&|i|\\+) (zamknij|zamykam|przejdź)',
    'aceitar (&|e|\\+) (fechar|continuar)',
    'accept[eé]r (&|og|\\+) (luk|fortsæt)',
    'acceptera (&|och|\\+) (stäng|fortsätt)',
  ),
  why: 'closing is never a yes',
}

/** Refuses labels that make closing a yes. */
export const closingIsNo: Check = (policy) => findPhrases(policy, [closing])
