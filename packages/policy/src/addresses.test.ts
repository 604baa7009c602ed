import { expect, test } from 'vitest'
import { judgeAttribute, judgeCss, judgeScript, judgeText } from './addresses.ts'

/** What a judge is asked by `ask`. */
function asked(ask: (judge: (address: string) => unknown) => unknown): string[] {
  const addresses: string[] = []
  ask((address) => addresses.push(address) < 0)
  return addresses
}
const isAds = (address: string): boolean => address.includes('ads.example')

test.each([
  ['url(//ads.example/a.png) no-repeat', 'url(about:invalid) no-repeat'],
  ['url( "//ads.example/a" )', 'url( "about:invalid" )'],
  ['@import/*a*//*b*/"//ads.example/a"', '@import "about:invalid"'],
  ['image-set(/*\n*/"//ads.example/1" 1x,/**/"//ads.example/2" 2x)', 'image-set( "about:invalid" 1x, "about:invalid" 2x)'],
  ["@import '//ads.example/a.css';", "@import 'about:invalid';"],
  ['@import url(//ads.example/a.css)', '@import url(about:invalid)'],
  ['image-set(url(//ads.example/1) 1x, url(//ads.example/2) 2x)', 'image-set(url(about:invalid) 1x, url(about:invalid) 2x)'],
  ['image-set("/own" 1x, "//ads.example/2" 2x)', 'image-set("/own" 1x, "about:invalid" 2x)'],
  ['URL(//ads.example/a)', 'URL(about:invalid)'],
  ['src("//ads.example/a")', 'src("about:invalid")'],
  ['u\\72l(//ads.example/a)', 'url(about:invalid)'],
  ['url(\\2f/ads.example/a)', 'url(about:invalid)'],
  ['url(\\/\\/ads.example/a)', 'url(about:invalid)'],
])('of the style %j stays %j', (text, rest) => {
  expect(judgeCss(text, isAds)).toBe(rest)
})

test('a style without such an address stays to the letter', () => {
  for (const text of ['content: "\\201c"', 'url(/own.png)', 'color: red', '', '\\110000 url(x)', 'a{content:"//ads.example"}'])
    expect(judgeCss(text, isAds)).toBe(text)
})

test('finds the addresses in a script, and those that it imports', () => {
  const script = `import a from '/own.js'; const b = await import("https://ads.example/b.js"); x = '//video.example/(1)'`
  expect(asked((judge) => judgeText(script, judge))).toEqual(['https://ads.example/b.js', '//video.example/'])
  expect(asked((judge) => judgeScript(script, '', judge))).toEqual(['/own.js', '/own.js', 'https://ads.example/b.js'])
})

test.each([
  `export * from "https://ads.example/b.js"`,
  `// import doesn't matter\nimport "https://ads.example/b.js"`,
  `import {a} from"https://ads.example/b.js"`,
  `write("about"); import('https://ads.example/b.js')`,
  `write("\\\\"); import("https://ads.example/b.js")`,
  // Half a pair of quotes, in what is no string.
  `/"/; import("https://ads.example/b.js"); "`,
  `// it's\nimport("https://ads.example/b.js")`,
  `\`"\${import("https://ads.example/b.js")}"\``,
  `'\nimport("https://ads.example/b.js") '`,
])('finds what %s takes in', (script) => {
  expect(asked((judge) => judgeScript(script, '', judge))).toContain('https://ads.example/b.js')
})

const quoted = (text: string): string => JSON.stringify(text)

test.each([
  `self.__next_f.push([1,${quoted(`["$","code",null,{"children":"import a from 'https://ads.example/a.js'"}]`)}])`,
  `{"@type":"Article","about":${quoted("How to import('https://ads.example/a.js') \\ \" from a page")}}`,
  `write('import "https://ads.example/a.js"')`,
  'write("a \\\nline that goes on, import \'https://ads.example/a.js\'")',
  `push(${quoted('import "https://ads.example/a.js" \\ '.repeat(100_000))})`,
])('takes words about code for no code: %.60s', (script) => {
  expect(asked((judge) => judgeScript(script, '', judge))).toEqual([])
})

test('a string longer than the engine can take in is judged as if it were code', () => {
  const script = `push(${quoted(`import "https://ads.example/a.js"${'" '.repeat(8_000_000)}`)})`
  expect(asked((judge) => judgeScript(script, '', judge))[0]).toContain('https://ads.example/a.js')
})

test('every address in an import map counts', () => {
  const map = '{ "imports": { "ad": "https://ads.example/a.js" } }'
  expect(asked((judge) => judgeScript(map, 'importmap', judge))).toEqual(['https://ads.example/a.js'])
})

test('asks for every address of a srcset', () => {
  const addresses = asked((judge) => judgeAttribute('srcset', '/own 1x, https://ads.example/a 2x,//b.example/c', judge))
  expect(addresses).toEqual(expect.arrayContaining(['/own', 'https://ads.example/a', '//b.example/c']))
})

test('asks for the whole as well: browsers pass over the line breaks in one address', () => {
  expect(asked((judge) => judgeAttribute('src', '/\n/ads.example/x', judge))).toContain('/\n/ads.example/x')
})

test.each([
  ['data:text/html,<img src=//ads.example/a>'],
  ['data:text/html,%3Cimg%20src=%22https://ads.example/a%22%3E'],
  [` DATA:text/html;base64,${btoa('<img src="https://ads.example/a">')}`],
  ['javascript:fetch("https://ads.example/a")'],
])('asks for what is within %j', (value) => {
  expect(
    asked((judge) => judgeAttribute('src', value, judge)).some((address) => /^(https:)?\/\/ads.example\/a$/.test(address)),
  ).toBe(true)
})

test('what cannot be decoded is looked at as it is', () => {
  for (const value of ['data:text/html,%E0%A4%A//ads.example/a', 'data:;base64,%%%//ads.example/a'])
    expect(asked((judge) => judgeAttribute('src', value, judge))).toContain('//ads.example/a')
})

test('an attribute that has a style in it is judged as one', () => {
  for (const name of ['style', 'fill', 'mask'])
    expect(asked((judge) => judgeAttribute(name, 'url(//ads.example/a)', judge))).toEqual(['//ads.example/a'])
})
