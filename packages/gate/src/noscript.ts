// The line for visitors without JavaScript. Knows the languages, and nothing about consent.

import { nearLanguages, type Policy } from '@askfirst/policy'

/** By language: the line, and what the link to the cookie policy is called. */
const texts: Readonly<Record<string, readonly [line: string, link: string]>> = {
  en: ['Without JavaScript nothing optional is loaded.', 'Cookie policy'],
  da: ['Uden JavaScript indlæses intet, der ikke er nødvendigt.', 'Cookiepolitik'],
  de: ['Ohne JavaScript wird nichts geladen, was nicht notwendig ist.', 'Cookie-Richtlinie'],
  ar: ['بدون جافاسكريبت لا يُحمَّل أي شيء اختياري.', 'سياسة ملفات تعريف الارتباط'],
  bg: ['Без JavaScript не се зарежда нищо, което не е необходимо.', 'Политика за бисквитките'],
  cs: ['Bez JavaScriptu se nenačte nic, co není nezbytné.', 'Zásady používání cookies'],
  el: ['Χωρίς JavaScript δεν φορτώνεται τίποτα που δεν είναι απαραίτητο.', 'Πολιτική cookies'],
  es: ['Sin JavaScript no se carga nada que no sea necesario.', 'Política de cookies'],
  et: ['Ilma JavaScriptita ei laadita midagi, mis ei ole vajalik.', 'Küpsiste poliitika'],
  fi: ['Ilman JavaScriptiä ei ladata mitään, mikä ei ole välttämätöntä.', 'Evästekäytäntö'],
  fr: ['Sans JavaScript, rien de facultatif n’est chargé.', 'Politique de cookies'],
  ga: ['Gan JavaScript ní luchtaítear aon rud nach bhfuil riachtanach.', 'Beartas fianán'],
  he: ['ללא JavaScript לא נטען דבר שאינו הכרחי.', 'מדיניות עוגיות'],
  hr: ['Bez JavaScripta ne učitava se ništa što nije nužno.', 'Pravila o kolačićima'],
  hu: ['JavaScript nélkül semmi nem szükséges elem nem töltődik be.', 'Sütikre vonatkozó tájékoztató'],
  is: ['Án JavaScript er ekkert sótt nema það sem er nauðsynlegt.', 'Vafrakökustefna'],
  it: ['Senza JavaScript non viene caricato nulla di facoltativo.', 'Informativa sui cookie'],
  ja: ['JavaScriptなしでは、必須でないものは一切読み込まれません。', 'Cookieポリシー'],
  ko: ['JavaScript 없이는 필수가 아닌 것은 아무것도 불러오지 않습니다.', '쿠키 정책'],
  lt: ['Be „JavaScript“ neįkeliama nieko, kas nėra būtina.', 'Slapukų politika'],
  lv: ['Bez JavaScript netiek ielādēts nekas, kas nav nepieciešams.', 'Sīkdatņu politika'],
  mt: ['Mingħajr JavaScript ma jitgħabba xejn li mhux meħtieġ.', 'Politika tal-cookies'],
  nb: ['Uten JavaScript lastes ingenting som ikke er nødvendig.', 'Om informasjonskapsler'],
  nl: ['Zonder JavaScript wordt niets geladen wat niet noodzakelijk is.', 'Cookiebeleid'],
  pl: ['Bez JavaScriptu nie wczytuje się nic, co nie jest niezbędne.', 'Polityka plików cookie'],
  pt: ['Sem JavaScript, não é carregado nada que não seja necessário.', 'Política de cookies'],
  'pt-BR': ['Sem JavaScript, nada que não seja necessário é carregado.', 'Política de cookies'],
  ro: ['Fără JavaScript nu se încarcă nimic din ce nu este necesar.', 'Politica de cookie-uri'],
  sk: ['Bez JavaScriptu sa nenačíta nič, čo nie je nevyhnutné.', 'Zásady používania cookies'],
  sl: ['Brez JavaScripta se ne naloži nič, kar ni nujno.', 'Politika piškotkov'],
  sv: ['Utan JavaScript läses inget in som inte är nödvändigt.', 'Kakpolicy'],
  tr: ['JavaScript olmadan gerekli olmayan hiçbir şey yüklenmez.', 'Çerez politikası'],
  uk: ['Без JavaScript не завантажується нічого, що не є необхідним.', 'Політика щодо файлів cookie'],
  'zh-Hans': ['没有 JavaScript 时，不会加载任何非必要内容。', 'Cookie 政策'],
}

/** Above the header of a site that stands still at the top, where it would otherwise not be seen, and readable on whatever is behind it. */
const style = 'position:relative;z-index:2147483647;margin:0;padding:.5em 1em;background:#fff;color:#000'

/** Markup with one line in the first language of `policy`, and a link where it names a page for cookies. */
export function noscriptOf({ languages, controller: { cookiePolicy } }: Policy): string {
  const wanted = languages[0] ?? 'en'
  const language = nearLanguages(wanted).find((tag) => Object.hasOwn(texts, tag)) ?? 'en'
  const [line, link] = texts[language] as (typeof texts)[string]
  // A script's address may stand there by mistake, or on purpose.
  const isAddress = cookiePolicy !== undefined && !/^\s*[a-z][a-z\d+.-]*:/i.test(cookiePolicy.replace(/^https?:/i, ''))
  const more = isAddress ? ` <a href="${escaped(cookiePolicy)}" style="color:inherit">${escaped(link)}</a>` : ''
  return `<noscript><p lang="${language}" dir="${['ar', 'he'].includes(language) ? 'rtl' : 'ltr'}" style="${style}">${escaped(line)}${more}</p></noscript>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
