import type { Fact } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'

const domain =
  /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.(?:com|org|net|io|example|dev|app|eu|de|at|ch|fr|uk|us|test|cloud|shop|info|biz|local|internal)(?::\d{2,5})?(?:[/?#]\S*)?$/
const file =
  /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,80}\.(?:png|jpe?g|gif|webp|heic|pdf|csv|tsv|xlsx?|docx?|txt|log|zip|gz|har|json|xml|mp4|mov|webm|eml|dmp)$/iu

const fileAtEnd =
  /\.(?:png|jpe?g|gif|webp|heic|pdf|csv|tsv|xlsx?|docx?|txt|log|zip|gz|har|mp4|mov|webm|eml|dmp)$/i

export const isUrl = (low: string): boolean =>
  low.length <= 2000 &&
  !low.includes('@') &&
  (/^(https?:\/\/|www\.)\S{3,}/.test(low) || domain.test(low.slice(0, 400)))

/** Addresses of pages. */
export const urlsIn = ({ words }: Sentence): Fact[] =>
  words.flatMap(({ low, text }) =>
    isUrl(low) && !fileAtEnd.test(low) ? [{ kind: 'url' as const, value: text, of: [] }] : [],
  )

/** Files and links to files that a text names. */
export const filesIn = (sentence: Sentence): string[] =>
  // Without a name's end a sentence need not be read word by word.
  !ending.test(sentence.text) ? [] : filesAmong(sentence.words)

const ending = /\.[a-z]{2}/i

const filesAmong = (words: Sentence['words']): string[] =>
  words.flatMap(({ text, low }) =>
    (isUrl(low) && fileAtEnd.test(low)) || (text.length <= 90 && file.test(text)) ? [text] : [],
  )
