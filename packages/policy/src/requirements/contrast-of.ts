// Colours as numbers: how well two can be told apart, what comes of mixing them. Knows nothing of what is painted with them.

/** Red, green and blue, each 0 to 255. */
export type Channels = readonly [red: number, green: number, blue: number]

/** The channels of `#123` or `#112233`. */
export function channelsOf(color: string): Channels {
  const digits = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color
  const at = (start: number): number => Number.parseInt(digits.slice(start, start + 2), 16)
  return [at(1), at(3), at(5)]
}

/** What CSS makes of `color-mix(in srgb, one share, other)`; `share` is 0 to 1. */
export function mixOf(one: Channels, share: number, other: Channels): Channels {
  const mixed = (at: 0 | 1 | 2): number => one[at] * share + other[at] * (1 - share)
  return [mixed(0), mixed(1), mixed(2)]
}

/**
 * The contrast ratio of two colours: 1 to 21, cut after two digits, so that 4.499 is not 4.5.
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 */
export function contrastOf(one: Channels, other: Channels): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return Math.floor(((lighter + 0.05) / (darker + 0.05)) * 100) / 100
}

function luminanceOf(color: Channels): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
