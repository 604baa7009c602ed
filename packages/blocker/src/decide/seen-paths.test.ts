import { expect, test } from 'vitest'
import { pathsOf, seenPaths } from './seen-paths.ts'

test('every path above, with and without a slash at the end, each once', () => {
  expect(pathsOf('/a/b')).toEqual(['', '/', '/a', '/a/', '/a/b', '/a/b/'])
  expect(pathsOf('/')).toEqual(['', '/'])
})

const origin = 'https://www.shop.example'
/** A tab that has been at and asked for these addresses, on a page with these links and forms. */
const tab = (asked: string[] = [], links: string[] = [], entries: string[] = [], forms: string[] = []): Window =>
  ({
    location: new URL(`${origin}/here`),
    document: {
      referrer: '',
      links: links.map((href) => ({ href })),
      forms: forms.map((action) => ({ getAttribute: () => action })),
    },
    navigation: { entries: () => entries.map((url) => ({ url })) },
    performance: { getEntriesByType: () => asked.map((name) => ({ name })) },
  }) as unknown as Window

test('knows the paths that were asked for, that links and forms lead to, and that the tab has been at', () => {
  const paths = seenPaths(tab([`${origin}/asked?x`], [`${origin}/linked#x`], [`${origin}/been`], ['form']))
  expect(paths).toEqual(expect.arrayContaining(['/', '/here', '/here/', '/asked', '/linked/', '/been', '/form']))
})

test('knows the places of frames and of windows, closed ones too', () => {
  expect(seenPaths(tab(), [{ URL: `${origin}/opened` } as Document])).toContain('/opened')
})

test('what belongs to another site, or cannot be read, is no path of this one', () => {
  const paths = seenPaths(tab(['https://ads.example/pixel', 'data:,x', 'https://%'], ['mailto:us@shop.example', '']))
  expect(paths).toEqual(['/', '/here', '/here/'])
})

test('a path that cannot be said in a cookie is left out', () => {
  expect(seenPaths(tab([`${origin}/a;b/c`]))).toEqual(['/', '/here', '/here/'])
})

test('of thousands of paths those nearest to the top are kept', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `${origin}/deep/er/${i}`)
  const paths = seenPaths(tab(many))
  expect(paths).toHaveLength(100)
  expect(paths).toEqual(expect.arrayContaining(['/', '/here', '/deep', '/deep/', '/deep/er']))
})

test('a browser without the Navigation API knows the rest', () => {
  expect(seenPaths({ ...tab([`${origin}/asked`]), navigation: undefined } as unknown as Window)).toContain('/asked')
})
