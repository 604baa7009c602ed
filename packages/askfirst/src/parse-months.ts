// A number of months in the arguments of a command.

import { InvalidArgumentError } from 'commander'

/**
 * The months that `text` names.
 * @throws InvalidArgumentError of commander, which prints it with the usage
 */
export function parseMonths(text: string): number {
  const months = Number(text)
  if (!/^\d+$/.test(text) || months < 1 || months > 120) throw new InvalidArgumentError('It is a number of months from 1 to 120.')
  return months
}
