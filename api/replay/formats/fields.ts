import type { Instant } from '@caselead/core/base/instant.ts'
import { type DateOrder, instantOf, writtenTime } from './dates.ts'

/** A row that cannot be read; the message is the reason. */
export class BrokenRow extends Error {
  override name = 'BrokenRow'
}

const nothing = new Set(['', '?', '-', 'null', '(null)', 'n/a', '#n/a', 'na', 'none', '(empty)'])

/** A field as it stands, or nothing where the log says that it does not know. */
export const givenField = (text: string): string | null =>
  nothing.has(text.trim().toLowerCase()) ? null : text.trim()

export function required(text: string, what: string): string {
  const found = givenField(text)
  if (found === null) throw new BrokenRow(`the ${what} is missing`)
  return found
}

export function wholeNumber(text: string, what: string): number {
  const [, figures] = /^(\d{1,15})(?:[.,]0{1,9})?$/.exec(text.trim()) ?? []
  if (!figures) throw new BrokenRow(`the ${what} “${text}” is not a whole number`)
  return Number(figures)
}

/** Looks a word up in the log's own vocabulary; case, blanks and the kind of dash do not matter. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  text: string,
  what: string,
): Word {
  const word =
    words.find((candidate) => candidate === text) ??
    words.find((candidate) => plain(candidate) === plain(text))
  if (!word) throw new BrokenRow(`the ${what} “${text}” is not one of ${words.join(', ')}`)
  return word
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s/g, '')

const yes = new Set(
  'true t yes y 1 wahr ja j vrai oui verdadero sí si vero sì waar verdadeiro sim sant sann sand tosi prawda tak pravda ano igaz igen doğru evet истина да'.split(
    ' ',
  ),
)
const no = new Set(
  'false f no n 0 falsch nein faux non falso onwaar nee não nao falskt falsk usann epätosi fałsz nie nepravda ne hamis nem yanlış hayır ложь нет'.split(
    ' ',
  ),
)

/** True or false as spreadsheets and people write it, in the languages of Europe. */
export function yesOrNo(text: string, what: string): boolean {
  const word = text.trim().normalize('NFC').toLowerCase()
  if (yes.has(word)) return true
  if (no.has(word)) return false
  throw new BrokenRow(`the ${what} “${text}” is neither true nor false`)
}

export function timeIn(order: DateOrder, text: string, what: string): Instant {
  const written = writtenTime(text)
  const at = written && instantOf(written, order)
  if (at === undefined || at === null) {
    throw new BrokenRow(`the ${what} “${text}” is not a date and time`)
  }
  return at
}
