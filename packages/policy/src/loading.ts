// What loads something in a page by an attribute or a text, and how an element says whose it is. The same for who holds elements
// in the page and on the server. Knows nothing about consent.

import { type Claim, claimOfUrl } from './match.ts'
import type { Rules } from './rules.ts'

/** Marks a held element with the service or category that it waits for. */
export const mark = 'data-askfirst'

/** Attributes by which whatever has them loads. */
export const attributes = 'src|srcset|srcdoc|poster|background|ping|imagesrcset|data|fill|mask|filter|clip-path'

/**
 * Element, place and kind, with a space between each two, where the one loads by the other. A place is an attribute or the `text`;
 * the kind is what a link is for, or a meta. Links for visitors and custom elements load nothing.
 */
export const loading: RegExp = RegExp(
  `^[^-]* (${attributes}) | style |^s(tyle|cript) text |^(?!a |area |link |meta )[^-]* href |^link href .*(sheet|pre|icon|manifest)|^meta content .*refresh|^(animate|set) (to|from|by|values) `,
  'i',
)

/** Element, attribute and value where no address in it loads anything: an image has none, nor has the only one of a set. */
export const image: RegExp = /^(i[mn]\w+ (src|href) |\w+ \w*set (?=\S+$))data:image/

/**
 * What a visitor would miss while it is held, as a list of selectors. An image is content where it has a text in its place;
 * what counts visits has none.
 */
export const embeds = 'iframe,object,video,audio,:is(video,audio)>source,img[alt]:not([alt=""])'

/** Who claims an element by its mark alone: one service or category, as the markup says. */
export function claimOfMark(name: string | null): Claim {
  return name === 'necessary' ? undefined : name && name !== 'unlisted' ? [[name, 0]] : []
}

/** Who claims an address in the value of a loading attribute of an element with this mark. */
export function claimOfMarked(rules: Rules, name: string | null, url: string, base: string): Claim {
  const claim = claimOfUrl(rules, url, base)
  // A mark speaks for an address that nobody claims, but to call a foreign host necessary is not the markup's to do.
  return claim?.length === 0 ? (claimOfMark(name) ?? claim) : claim
}
