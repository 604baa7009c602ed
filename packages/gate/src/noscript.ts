// The line for visitors without JavaScript. Knows the languages, and nothing about consent.

import type { Policy } from '@askfirst/policy'

/** By language: the line, and what the link to the cookie policy is called. */
const texts: Readonly<Record<string, readonly [line: string, link: string]>> = {
  en: ['Without JavaScript nothing optional is loaded.', 'Cookie policy'],
  da: ['Uden JavaScript indlæses intet, der ikke er nødvendigt.', 'Cookiepolitik'],
  de: ['Ohne JavaScript wird nichts geladen, was nicht notwendig ist.', 'Cookie-Richtlinie'],
  ar: ['بدون جافاسكريبت لا يُحمَّل أي شيء اختياري.', 'سياسة ملفات تعريف الارتباط'],
}

/** Above the header of a site that stands still at the top, where it would otherwise not be seen, and readable on whatever is behind it. */
const style = 'position:relative;z-index:2147483647;margin:0;padding:.5em 1em;background:#fff;color:#000'

/** Markup with one line in the first language of `policy`, and a link where it names a page for cookies. */
export function noscriptOf({ languages, controller: { cookiePolicy } }: Policy): string {
  const wanted = languages[0] ?? 'en'
  const language = [wanted, wanted.split('-')[0] ?? ''].find((tag) => Object.hasOwn(texts, tag)) ?? 'en'
  const [line, link] = texts[language] as (typeof texts)[string]
  // A script's address may stand there by mistake, or on purpose.
  const isAddress = cookiePolicy !== undefined && !/^\s*[a-z][a-z\d+.-]*:/i.test(cookiePolicy.replace(/^https?:/i, ''))
  const more = isAddress ? ` <a href="${escaped(cookiePolicy)}" style="color:inherit">${escaped(link)}</a>` : ''
  return `<noscript><p lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" style="${style}">${escaped(line)}${more}</p></noscript>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
