// R22: the page is there without a yes. askfirst has no wall to configure; words could still say that there is one.

import type { Check } from './finding.ts'
import { anyOf, findPhrases, type Phrase } from './phrase.ts'

const wall: Phrase = {
  level: 'error',
  requirement: 'R22',
  scope: 'question',
  pattern: anyOf(
    '(you (must|have to|need to)|please) (accept|agree|consent)[^.]{0,40} to (continue|use|access|view|enter|read)',
    '(accept|agree|consent)( all)?( cookies)? (to|and) (enter|access)',
    'by (continuing|using|browsing|closing|scrolling|staying)[^.]{0,60} (agree|accept|consent)',
    '(pay or (accept|okay|ok|consent)|accept or (subscribe|pay)|subscribe or accept)',
    '(durch|mit) (die|der)? ?(weitere|weiteren|fortgesetzte|fortgesetzten)? ?nutzung[^.]{0,60} (stimmen|erklären) sie',
    '(sie müssen|du musst)[^.]{0,40} (zustimmen|akzeptieren),? um',
    'en (poursuivant|continuant)[^.]{0,60} (acceptez|consentez)',
    'vous devez (accepter|consentir)[^.]{0,40} pour',
    '(si (continúa|continúas|sigue|sigues)|al (continuar|navegar))[^.]{0,60} acepta…',
    '(proseguendo|continuando)[^.]{0,60} (accetti|acconsenti|accetta)',
    'door (verder te gaan|te blijven|gebruik te maken)[^.]{0,60} (akkoord|accepteer)…',
    '(korzystając|kontynuując|pozostając)[^.]{0,60} (zgod|akcept)…',
    'ao continuar[^.]{0,60} (aceita|concorda)',
    'ved at (fortsætte|bruge|klikke videre)[^.]{0,60} (accepterer|samtykker)',
    'genom att (fortsätta|använda)[^.]{0,60} (godkänner|accepterar|samtycker)',
  ),
  why: 'it makes the site depend on a yes, which askfirst does not do; a wall needs a legal review of its own',
}

/** Refuses words that make the site depend on a yes, or take its use for one (R18). */
export const noWall: Check = (policy) => findPhrases(policy, [wall])
