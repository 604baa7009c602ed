// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableJavaScriptEvaluation":true,"suppressInsecureJavaScriptEnvironmentWarning":true}}
import { expect, test, vi } from 'vitest'
import { settleLinks } from './settle-links.ts'

const script = document.createElement('script')
script.text = settleLinks
document.head.append(script)

/** What a link with this attribute tells, and then one that tells at once, so that nobody waits for what does not come. */
async function told(attribute: string): Promise<string[]> {
  const heard: string[] = []
  for (const name of [attribute, 'data-askfirst-href']) {
    const link = document.createElement('link')
    link.setAttribute(name, 'https://ads.example/a.css')
    for (const type of ['load', 'error']) link.addEventListener(type, () => heard.push(`${name} ${type}`))
    document.head.append(link)
  }
  await vi.waitFor(() => expect(heard).toContain('data-askfirst-href load'))
  return heard
}

test('a held link tells that it has loaded, so that nothing waits for it', async () => {
  expect(await told('data-askfirst-href')).toEqual(['data-askfirst-href load', 'data-askfirst-href load'])
})

test('another link tells nothing', async () => {
  expect(await told('data-href')).toEqual(['data-askfirst-href load'])
})
