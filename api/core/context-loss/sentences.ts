import { cut } from '../base/text.ts'

export interface Word {
  /** Without the marks around it. */
  text: string
  low: string
  /** The marks between the word before and this one: "", ":", "“". */
  before: string
}

export interface Sentence {
  text: string
  readonly words: Word[]
  readonly isQuestion: boolean
}

const longestSentence = 1000

/** Sentences with their words; nothing of it grows faster than the text. */
export function sentencesIn(text: string, most: number): Sentence[] {
  return split(cut(text, most)).map((each) => new SentenceRead(each))
}

/** Most sentences are never looked at word by word. */
class SentenceRead implements Sentence {
  readonly text: string
  #words: Word[] | null = null

  constructor(text: string) {
    this.text = text
  }

  get isQuestion(): boolean {
    return /[?？]["'”’)\]]*$/.test(this.text.slice(-5))
  }

  get words(): Word[] {
    this.#words ??= wordsIn(this.text)
    return this.#words
  }
}

function split(text: string): string[] {
  const parts: string[] = []
  let from = 0
  const end = (to: number) => {
    const part = text.slice(from, to).trim()
    if (part !== '') parts.push(part)
    from = to
  }
  for (const { index: at, 0: mark } of text.matchAll(/[\n.!?…？]/g)) {
    while (at - from > longestSentence) end(from + longestSentence + 2)
    if (mark === '\n' || endsSentence(text, at, from)) end(at + 1)
  }
  while (text.length - from > longestSentence) end(from + longestSentence + 2)
  end(text.length)
  return parts
}

const shortened = new Set(['no', 'nr', 'e.g', 'i.e', 'vs', 'approx', 'etc', 'ver', 'ref', 'inv'])

function endsSentence(text: string, at: number, from: number): boolean {
  if (!/[\s"'”’)\]]/.test(text[at + 1] ?? ' ')) return false
  if (text[at] !== '.') return true
  const last =
    text
      .slice(Math.max(from, at - 8), at)
      .split(/\s/)
      .at(-1) ?? ''
  return !shortened.has(last.toLowerCase().replace(/^[("]/, ''))
}

const opening = '("\'“‘„«<[{*_`>~'
const closing = ')"\'”’“»>]}.,;:!?*_`…？'

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let before = ''
  for (const chunk of text.split(/\s+/)) {
    for (const piece of pieces(chunk)) {
      const start = skip(piece, opening, 0, 1)
      const stop = skip(piece, closing, piece.length - 1, -1) + 1
      before += piece.slice(0, start)
      if (start < stop) {
        const word = piece.slice(start, stop)
        words.push({ text: word, low: word.toLowerCase().replaceAll('’', "'"), before })
        before = ''
      }
      before += piece.slice(Math.max(start, stop))
    }
  }
  return words
}

function skip(text: string, marks: string, from: number, step: 1 | -1): number {
  let at = from
  while (at >= 0 && at < text.length && marks.includes(text[at] ?? ' ')) at += step
  return at
}

/** "Chrome/Firefox" and "a—b" are two words; an address and a date are one. */
function pieces(chunk: string): string[] {
  if (/^[\p{L}']*$/u.test(chunk)) return [chunk]
  if (/^\W*(https?:|www\.)/i.test(chunk) || /^\W*\d/.test(chunk) || chunk.includes('@')) {
    return [chunk]
  }
  if (/\w\.\w+\//.test(chunk.slice(0, 80))) return [chunk]
  return chunk.split(/(?<=\p{L}{2})[/,;=](?=\p{L})|[—–…]/u).filter((piece) => piece !== '')
}

export const lows = (words: readonly Word[]): string[] => words.map(({ low }) => low)
