// Everything the pages of one site load, as text by file name. Writes nothing.

import { bannerDataOf, placeholderDataOf, reopenDataOf } from '@askfirst/banner'
import { canonical, compileRules, compileTerms, noticeHash, noticeOf, type Policy } from '@askfirst/policy'
import { staticTableOf, widgetDataOf } from '@askfirst/widget'
import { render } from 'preact-render-to-string'
import { bundleExpression, compose, scriptJson } from './compose.ts'
import { readBundle } from './read-bundle.ts'
import { snippetOf } from './snippet.ts'
import { textsOfLanguage } from './texts-of-language.ts'

/** Chromium 136 and later compile every function while the file arrives, beside the main thread, and not at its first call. */
const compileAhead = '//# allFunctionsCalledOnLoad\n'

/** Files of the widget that are the same for every site, by bundle. */
const widgetFiles = [
  ['askfirst.widget.js', 'main'],
  ['askfirst.details.js', 'details'],
  ['askfirst.choices.js', 'choices-main'],
] as const

/**
 * The built files by name. The same policy gives the same bytes.
 * @throws {@link CommandError} `LANGUAGE_MISSING`, `BUNDLE_MISSING`, `BUNDLE_BROKEN`
 */
export async function composeFiles(policy: Policy): Promise<ReadonlyMap<string, string>> {
  const script = await composeScript(policy)
  const files = new Map([['askfirst.js', script]])
  files.set('askfirst.decide.js', await composeDecide(policy))
  for (const [name, bundle] of widgetFiles)
    files.set(name, compose(`widget/${bundle}`, await readBundle(`widget/bundles/${bundle}.js`), {}))
  for (const language of policy.languages) {
    for (const [name, text] of await filesOfLanguage(policy, language)) files.set(name, text)
  }
  files.set('policy.json', `${JSON.stringify(policy, null, 2)}\n`)
  files.set('snippet.html', snippetOf(script))
  return files
}

async function composeDecide(policy: Policy): Promise<string> {
  return compose('blocker/decide-main', await readBundle('blocker/bundles/decide-main.js'), {
    ASKFIRST_DATA: scriptJson(compileTerms(policy)),
    ASKFIRST_SIGNALS: `[${await composeSignals(policy, '')}]`,
  })
}

async function composeScript(policy: Policy): Promise<string> {
  const starts = await composeSignals(policy, '-start')
  if (policy.mode === 'report') starts.push(await composeReport(policy))
  const script = compose('blocker/main', await readBundle('blocker/bundles/main.js'), {
    ASKFIRST_RULES: scriptJson(compileRules(policy)),
    ASKFIRST_STARTS: `[${starts}]`,
  })
  return `${compileAhead}${script}`
}

/** What tells the conventions that the policy names: before any tag where `part` is `-start`, and the decision where it is empty. */
function composeSignals({ signals }: Policy, part: '-start' | ''): Promise<string[]> {
  // GPC is the blocker's own doing: honouring it must not depend on a signal being named (R64).
  const named = Object.keys(signals).filter((signal) => signal !== 'gpc')
  return Promise.all(
    named.map(async (signal) =>
      bundleExpression(`signals/${signal}${part}`, await readBundle(`signals/bundles/${signal}${part}.js`)),
    ),
  )
}

/** Who hears what would have been held; enforcing sites do not have it in their script. */
async function composeReport({ site, version, collector }: Policy): Promise<string> {
  const bundle = await readBundle('blocker/bundles/report-main.js')
  const report = compose('blocker/report-main', bundle, { ASKFIRST_DATA: scriptJson({ site, policy: version, collector }) })
  return bundleExpression('blocker/report-main', report)
}

async function filesOfLanguage(policy: Policy, language: string): Promise<[name: string, text: string][]> {
  const notice = noticeOf(policy, language, await textsOfLanguage(language, policy.texts[language]))
  const hash = noticeHash(notice)
  const widget = widgetDataOf(policy, notice, hash)
  const withData = async (bundle: string, data: unknown) =>
    compose(bundle, await readBundle(bundle), { ASKFIRST_DATA: scriptJson(data) })
  return [
    [
      `askfirst.banner.${language}.js`,
      await withData(`banner/bundles/${policy.ui.layout}.js`, bannerDataOf(policy, notice, hash)),
    ],
    [`askfirst.reopen.${language}.js`, await withData('banner/bundles/reopen.js', reopenDataOf(policy, notice))],
    [
      `askfirst.placeholder.${language}.js`,
      await withData('banner/bundles/placeholder.js', placeholderDataOf(policy, notice, hash)),
    ],
    [`askfirst.widget.${language}.js`, await withData('widget/bundles/language.js', widget)],
    // To stand inside <askfirst-policy>, for whom no script runs.
    [`policy.${language}.html`, `${render(staticTableOf(widget))}\n`],
    // Canonical, without a newline: the file's own SHA-256 is the name of the notice.
    [`notice.${language}.json`, canonical(notice)],
  ]
}
