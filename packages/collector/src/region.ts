// What the name of a country or of a part of one looks like, wherever it comes from.

const shape = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/

/** Is `text` written like a code of ISO 3166: `DK`, `US-CA`? */
export function isRegion(text: string): boolean {
  return shape.test(text)
}
