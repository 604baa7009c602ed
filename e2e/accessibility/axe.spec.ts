// No finding of axe, whatever is on screen, in each theme and in languages of every kind.

import { colourRules, findingsOn } from './axe.ts'
import { expect, sampleLanguages, test } from './fixtures.ts'
import { type State, stateNames, states } from './states.ts'
import { themeNames, themes } from './themes.ts'

for (const name of stateNames)
  for (const language of sampleLanguages)
    test(`axe finds nothing: ${name}, ${language}`, async ({ page, open }) => {
      const state: State = states[name]
      await open(state.path, language, state.stage)
      await state.show(page)
      // As every page starts, in the light theme; in the others only colours change.
      expect(await findingsOn(page, state.ours)).toEqual([])
      for (const theme of themeNames.slice(1)) {
        await page.emulateMedia(themes[theme])
        expect(await findingsOn(page, state.ours, colourRules), theme).toEqual([])
      }
    })
