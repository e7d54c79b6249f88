import { type Instant, minutes } from '../core/instant.ts'

/** A row that cannot be read; the message is the reason. */
export class BrokenRow extends Error {
  override name = 'BrokenRow'
}

/** A field as it stands, or nothing where the log says that it does not know. */
export const known = (text: string): string | null => (text === '' || text === '?' ? null : text)

export function required(text: string, what: string): string {
  if (known(text) === null) throw new BrokenRow(`the ${what} is missing`)
  return text
}

export function wholeNumber(text: string, what: string): number {
  if (!/^\d+$/.test(text)) throw new BrokenRow(`the ${what} “${text}” is not a whole number`)
  return Number(text)
}

/** Looks a word up in the log's own vocabulary. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  text: string,
  what: string,
): Word {
  const word = words.find((candidate) => candidate === text)
  if (!word) throw new BrokenRow(`the ${what} “${text}” is not one of ${words.join(', ')}`)
  return word
}

const dayFirst = /^(\d\d?)\/(\d\d?)\/(\d{4}) (\d\d?):(\d\d)(?::(\d\d))?$/

/** `d/m/yyyy hh:mm`, taken as UTC: such a log names no zone. */
export function dayFirstTime(text: string, what: string): Instant {
  const [, day, month, year, hour, minute, second = '0'] = dayFirst.exec(text) ?? []
  const at = instant(year, month, day, hour, minute, second)
  if (at === undefined) throw new BrokenRow(`the ${what} “${text}” is not a date and time`)
  return at
}

const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-]\d\d):?(\d\d))?$/

/** ISO 8601 to the second; without an offset it is taken as UTC. */
export function isoTime(text: string, what: string): Instant {
  const [, year, month, day, hour, minute, second, ahead = '+00', rest = '00'] =
    iso.exec(text) ?? []
  const at = instant(year, month, day, hour, minute, second)
  if (at === undefined) throw new BrokenRow(`the ${what} “${text}” is not a date and time`)
  return at - minutes(Number(ahead) * 60 + Number(ahead[0] + rest))
}

function instant(...texts: (string | undefined)[]): Instant | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = texts.map(Number)
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  const real = month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60
  return real && at < Date.UTC(year, month) ? at : undefined
}
