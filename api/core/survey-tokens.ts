/** A word, a number that could be a score, or a mark. */
export interface Token {
  text: string
  value: number | null
}

const names = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** The line in lower case, with numbers that are something else than a score made words. */
export function tokens(line: string): Token[] {
  const found = withoutOtherNumbers(plain(line)).match(/\p{L}[\p{L}\p{M}']*|\d+|[^\s\p{L}\d]/gu)
  return (found ?? []).map((text) => ({ text, value: valueOf(text) }))
}

function valueOf(text: string): number | null {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : names.indexOf(text)
  return value >= 0 && value <= 10 ? value : null
}

const variationsAndKeycaps = /[\ufe0f\u20e3]/g

const plain = (line: string): string =>
  line
    .replace(variationsAndKeycaps, '')
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()

const scale = [
  // "1 = strongly disagree … 7 = strongly agree", "1 to 7", "1-7", "1 2 3 4 5 6 7"
  /\b1\b[^\d\n]{0,40}(?:\bto\b|\bthrough\b|\buntil\b|-|–|—|…|\.\.\.?|\bdisagree\b)[^\d\n]{0,30}\b7\b(?:\s*(?:[=(]\s*)?strongly agree\)?)?/g,
  /\b1(?:[\s,|/·]+[2-7]){2,}(?!\d)/g,
  /\b[17]\s*=\s*strongly\s+(?:dis)?agree/g,
]

const otherNumbers = [
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g,
  /#\s?\d+|\p{L}+-?\d[\p{L}\d-]*|\d+-?\p{L}[\p{L}\d]*/gu,
  // Dates, times, decimals, amounts, ranges; but "2/7" and "4/5" stay.
  /(?<![\d.,:/-])(?!\d\/[57](?![\d/]))\d+(?:[.,:/⁄-]\d+)+/g,
  /\d+\s*[-–—]\s*\d+/g,
  /\d+\s+and\s+a\s+half\b/g,
  /(?<!\S)[+-]\d+/g,
]

function withoutOtherNumbers(line: string): string {
  const unscaled = scale.reduce((rest, pattern) => rest.replace(pattern, ' '), line)
  return otherNumbers.reduce((rest, pattern) => rest.replace(pattern, ' something '), unscaled)
}
