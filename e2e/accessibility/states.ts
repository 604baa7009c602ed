// Everything that askfirst can show, and how a visitor gets there.

import { expect, type Page } from 'playwright/test'
import { control, press } from '../visitor.ts'
import type { Stage } from './fixtures.ts'

/** Something on screen. */
export interface State {
  readonly path: string
  readonly stage: Stage
  /** What of the page is ours. */
  readonly ours: string
  /** What the visitor does there, until all of it is on screen. */
  show(page: Page): Promise<unknown>
}

const layer = '#askfirst'
const dialog = '#askfirst dialog'
const details = '#askfirst .details:popover-open'
const embeds = 'askfirst-embed'

async function preferences(page: Page): Promise<void> {
  await page.locator('footer [data-askfirst-do=preferences]').click()
  await expect(control(page, 'save')).toBeVisible()
}

async function everyService(page: Page): Promise<void> {
  await preferences(page)
  const closed = page.locator(`${dialog} details:not([open]) > summary`)
  while (await closed.count()) await closed.first().click()
}

async function openDetails(page: Page, button: string): Promise<void> {
  await page.locator(button).click()
  await expect(page.locator(`${details} > :is(table, ul)`)).toBeVisible()
}

/** By name. */
export const states = {
  'asked for the first time': { path: '/', stage: 'new', ours: layer, show: (page) => control(page, 'accept-all').waitFor() },
  'asked again': { path: '/', stage: 'asked before', ours: layer, show: (page) => control(page, 'accept-all').waitFor() },
  'preferences, every service': {
    path: '/',
    stage: 'new',
    ours: dialog,
    show: everyService,
  },
  'preferences, something found': {
    path: '/',
    stage: 'new',
    ours: dialog,
    show: async (page) => {
      await preferences(page)
      await page.locator(`${dialog} [type=search]`).fill('vimeo')
      await expect(page.locator(`${dialog} .service`)).toHaveCount(1)
    },
  },
  'preferences after a choice': { path: '/', stage: 'decided', ours: dialog, show: preferences },
  'details of a service': {
    path: '/',
    stage: 'new',
    ours: details,
    show: async (page) => {
      await everyService(page)
      await openDetails(page, '#askfirst .link[popovertarget$=stats]')
    },
  },
  'what has changed': {
    path: '/',
    stage: 'asked before',
    ours: details,
    show: (page) => preferences(page).then(() => openDetails(page, '#askfirst .note .link')),
  },
  'the way back': { path: '/', stage: 'decided', ours: layer, show: (page) => page.locator('#askfirst .reopen').waitFor() },
  placeholders: {
    path: '/product',
    stage: 'new',
    ours: embeds,
    show: refuse,
  },
  'small placeholders': { path: '/product', stage: 'new', ours: embeds, show: (page) => refuse(page).then(() => shrink(page)) },
  'a small placeholder, opened': {
    path: '/product',
    stage: 'new',
    ours: `${embeds} > :popover-open`,
    show: async (page) => {
      await refuse(page)
      await shrink(page)
      await page.locator(`${embeds} > button`).first().click()
      await page.locator(`${embeds} > :popover-open`).waitFor()
    },
  },
  'the cookie table': {
    path: '/cookies',
    stage: 'decided',
    ours: 'askfirst-policy',
    show: (page) => page.locator('askfirst-policy [data-askfirst-do=preferences]').waitFor(),
  },
  'choices, everything unfolded': {
    path: '/cookies',
    stage: 'decided',
    ours: 'askfirst-choices',
    show: (page) => unfoldChoices(page, 'askfirst-choices'),
  },
  'choices in a dialog': {
    path: '/',
    stage: 'decided',
    ours: dialog,
    show: async (page) => {
      await page.evaluate(() => window.askfirst.show('choices'))
      await unfoldChoices(page, dialog)
    },
  },
} as const satisfies Readonly<Record<string, State>>

/** A refusal has no id: nobody else's history gets longer by it. */
async function refuse(page: Page): Promise<void> {
  await press(page, 'reject-all')
  await page.locator(embeds).first().waitFor()
}

/** Makes what is held too small to hold words. */
async function shrink(page: Page): Promise<void> {
  await page.locator('iframe.embed').evaluateAll((all) => {
    for (const { style } of all) {
      style.setProperty('width', '200px', 'important')
      style.setProperty('height', '113px', 'important')
    }
  })
  await page.locator(`${embeds} > button`).first().waitFor()
}

async function unfoldChoices(page: Page, where: string): Promise<void> {
  const folded = page.locator(`${where} button[aria-expanded]`)
  await expect(folded).toHaveCount(2)
  for (const button of await folded.all()) await button.click()
  await page.locator(`${where} summary`).click()
  await expect(page.locator(`${where} :is(ol > li, [data-askfirst-do=erase])`)).toHaveCount(2)
}

export type StateName = keyof typeof states

export const stateNames = Object.keys(states) as readonly StateName[]
