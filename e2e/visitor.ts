// What a visitor does and sees, by the stable hooks of the public interface.

import { type Askfirst, type Control, type Decision, decodeRecord, recordName } from '@askfirst/policy'
import { expect, type Locator, type Page } from 'playwright/test'

declare global {
  interface Window {
    readonly askfirst: Askfirst
    /** The demo's trackers write their names here as they run. */
    readonly ran?: string[]
  }
}

/** A control of the layer that is open; of the topmost one, where the preferences stand over the banner. */
export function control(page: Page, name: Control | 'preferences' | 'close'): Locator {
  return page.locator(`#askfirst [data-askfirst-do="${name}"]:visible`).last()
}

/** Opens a page of the demo and waits until the visitor is asked. */
export async function arrive(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(control(page, 'accept-all')).toBeVisible()
}

/** Presses a control and waits until the decision has been made and both layers are gone. */
export async function press(page: Page, name: Control): Promise<Decision> {
  await control(page, name).click()
  await expect(control(page, 'accept-all')).toHaveCount(0)
  await expect.poll(() => decisionIn(page)).toBeDefined()
  return (await decisionIn(page)) as Decision
}

export function decisionIn(page: Page): Promise<Decision | undefined> {
  return page.evaluate(() => window.askfirst.decision)
}

/** Opens the preferences with the site's own button in the footer. */
export async function openPreferences(page: Page): Promise<void> {
  await page.locator('footer [data-askfirst-do="preferences"]').click()
  await expect(control(page, 'save')).toBeVisible()
}

/** Scripts of the trackers that ran in this page, in order. */
export function ranIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window.ran ?? [])])
}

/** Lets the page be for a while, by its own clock: what it had meant to do in that time has been done. */
export function idle(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((time) => new Promise<void>((resolve) => setTimeout(resolve, time)), milliseconds)
}

/** What the record says to the collector who its visitor is; `undefined` where it does not say. */
export async function credentialsOf(page: Page): Promise<string | undefined> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === recordName)
  const record = decodeRecord(cookie?.value)
  return record?.id && record.secret ? `Consent ${record.id}.${record.secret}` : undefined
}

/** Sends the contact form and waits for the answer. */
export async function writeToUs(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Signe')
  await page.getByLabel('E-mail').fill('signe@example.org')
  await page.getByLabel('What can we do for you?').fill('It is cold.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.locator('main').getByRole('status')).toContainText('we have your message')
}
