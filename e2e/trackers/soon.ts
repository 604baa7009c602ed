// Waiting for a list without failing: whoever asks judges what was found.

import { expect } from 'playwright/test'

/** What `read` gives as soon as it is `wanted`, or what it gives after `time` milliseconds. */
export async function soon(
  read: () => readonly string[] | Promise<readonly string[]>,
  wanted: (list: readonly string[]) => boolean,
  time: number,
): Promise<readonly string[]> {
  let list: readonly string[] = []
  const look = async () => {
    list = await read()
    return wanted(list)
  }
  await expect
    .poll(look, { timeout: time, intervals: [50] })
    .toBe(true)
    .catch(() => {})
  return list
}
