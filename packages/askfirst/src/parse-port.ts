// A port in the arguments of a command.

import { InvalidArgumentError } from 'commander'

/**
 * The port that `text` names; 0 takes any free one.
 * @throws InvalidArgumentError of commander, which prints it with the usage
 */
export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It is a number from 0 to 65535.')
  return port
}
