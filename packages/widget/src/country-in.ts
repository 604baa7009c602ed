// A country of the policy in a visitor's language. The browser knows the names, so no language file has to.

/** The name of `DE` in `language`; nothing gives an empty text. What has been put into words already stays as it is. */
export function countryIn(language: string, country: string | undefined): string {
  if (!country || !/^[A-Z]{2}$/.test(country)) return country ?? ''
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
}
