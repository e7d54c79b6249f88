import { withOurDigits } from './digits.ts'
import { outOf } from './words.ts'

/** A word, a number that could be a score, or a mark. */
export interface Token {
  text: string
  value: number | null
}

const names = 'zero one two three four five six seven eight nine ten'.split(' ')

/** One to seven as others say it; where a name is an article or another word in English, it is left out. */
const foreignNames: readonly string[][] = [
  'eins zwei drei vier fünf sechs sieben'.split(' '),
  '- deux trois quatre cinq - sept'.split(' '),
  '- - - cuatro cinco seis siete'.split(' '),
  '- dois três quatro cinco seis sete'.split(' '),
  '- - - quattro cinque - sette'.split(' '),
  '- twee drie vier vijf zes zeven'.split(' '),
  'ett två tre fyra fem - sju'.split(' '),
  '- - tre - fem seks syv'.split(' '),
  'jeden dwa trzy cztery pięć sześć siedem'.split(' '),
  'один два три четыре пять шесть семь'.split(' '),
]
const foreign = new Map(
  foreignNames.flatMap((each) =>
    each.flatMap((name, at): [string, number][] => (name === '-' ? [] : [[name, at + 1]])),
  ),
)
/** In a longer line they count things, and some are other words. */
const fewWords = 4

/** Articles and other words, which are numbers only where they are all that is said, or before "of seven". */
const onItsOwn = new Map([
  ...['ein', 'eine', 'un', 'une', 'uno', 'una', 'één', 'een'].map((one) => [one, 1] as const),
  ...(['due', 'dos', 'duas'] as const).map((two) => [two, 2] as const),
  ['sei', 6],
])

const longestRead = 1000

/** The line in lower case, with numbers that are something else than a score made words. */
export function tokens(line: string): Token[] {
  const found = withoutOtherNumbers(plain(shortened(line))).match(
    /\p{L}[\p{L}\p{M}']*|\d+|[^\s\p{L}\d]/gu,
  )
  const all = found ?? []
  const words = all.filter((text) => /\p{L}/u.test(text))
  return all.map((text, at) => ({
    text,
    value:
      scoreIn(text) ?? (words.length <= fewWords ? foreignScore(text, all[at + 1], words) : null),
  }))
}

function foreignScore(text: string, next = '', words: readonly string[]): number | null {
  const isAlone = words.length === 1 || (words[0] === text && outOf.has(next))
  return foreign.get(text) ?? (isAlone ? (onItsOwn.get(text) ?? null) : null)
}

const phrases: [string, string, string][] = [
  ['more', 'like', 'more-like'],
  ['make', 'it', 'make-it'],
  ['make', 'that', 'make-it'],
  ['out', 'of', 'of'],
  ['call', 'it', 'make-it'],
  ['going', 'with', 'go'],
  ['going', 'for', 'go'],
  ['have', 'to', 'to'],
  ['van', 'de', 'of'],
  ['auf', 'von', 'of'],
]

/** Two words that mean one thing, as one token. */
export function joinPhrases(said: Token[]): Token[] {
  const joined: Token[] = []
  for (const token of said) {
    const before = joined.at(-1)?.text
    const phrase = phrases.find(([first, second]) => first === before && second === token.text)
    if (phrase) joined.splice(-1, 1, { text: phrase[2], value: null })
    else joined.push(token)
  }
  return joined
}

const shortened = (line: string): string =>
  line.length <= longestRead ? line : `${wholeWords(line.slice(0, longestRead))}something`

const wholeWords = (start: string): string => start.slice(0, start.search(/(?<!\S)\S*$/))

function scoreIn(text: string): number | null {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : names.indexOf(text)
  return value >= 0 && value <= 10 ? value : null
}

const variationsAndKeycaps = /[\ufe0f\u20e3]/g

const plain = (line: string): string =>
  withOurDigits(line.replace(variationsAndKeycaps, '').normalize('NFKC'))
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()

const scale = [
  // "1 = strongly disagree … 7 = strongly agree", "1 to 7", "1-7", "1 2 3 4 5 6 7"
  /(?:\bon (?:a|the) scale (?:of |from )?)?\b1\b[^\d\n]{0,40}(?:\bto\b|\bthrough\b|\buntil\b|-|–|—|…|\.\.\.?|\bdisagree\b)[^\d\n]{0,30}\b7\b(?:\s*(?:[=(]\s*)?strongly agree\)?)?/g,
  /\b1(?:[\s,|/·]+[2-7]){2,}(?!\d)/g,
  /\b[17]\s*=\s*strongly\s+(?:dis)?agree/g,
]

const otherNumbers = [
  /\b(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@\S+/g,
  /#\s?\d+|(?<!\p{L})\p{L}+-?\d[\p{L}\d-]*|(?<!\d)\d+-?\p{L}[\p{L}\d]*/gu,
  // Dates, times, decimals, amounts, ranges; but "2/7" and "4/5" stay.
  /(?<![\d.,:/-])(?!\d\/[57](?![\d/]))\d+(?:[.,:/⁄-]\d+)+/g,
  /(?<!\d)\d+\s*[-–—]\s*\d+/g,
  /(?<!\d)\d+\s+and\s+a\s+half\b/g,
  /(?<!\S)[+-]\d+|<\s{0,9}3/g,
]

function withoutOtherNumbers(line: string): string {
  const unscaled = scale.reduce((rest, pattern) => rest.replace(pattern, ' '), line)
  return otherNumbers.reduce((rest, pattern) => rest.replace(pattern, ' something '), unscaled)
}
