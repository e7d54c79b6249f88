import { stopwords as danish } from '@orama/stopwords/danish'
import { stopwords as dutch } from '@orama/stopwords/dutch'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as finnish } from '@orama/stopwords/finnish'
import { stopwords as french } from '@orama/stopwords/french'
import { stopwords as german } from '@orama/stopwords/german'
import { stopwords as italian } from '@orama/stopwords/italian'
import { stopwords as norwegian } from '@orama/stopwords/norwegian'
import { stopwords as portuguese } from '@orama/stopwords/portuguese'
import { stopwords as spanish } from '@orama/stopwords/spanish'
import { stopwords as swedish } from '@orama/stopwords/swedish'
import { baseLanguage } from './stems.ts'

const joined = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => word.toLowerCase().replaceAll(/['’-]/g, '')))

const small = new Map([
  ...([
    ['da', joined(danish)],
    ['de', joined(german)],
    ['en', joined(english)],
  ] as const),
  ...([
    ['es', joined(spanish)],
    ['fi', joined(finnish)],
    ['fr', joined(french)],
  ] as const),
  ...([
    ['it', joined(italian)],
    ['nb', joined(norwegian)],
    ['nl', joined(dutch)],
  ] as const),
  ...([
    ['nn', joined(norwegian)],
    ['no', joined(norwegian)],
    ['pt', joined(portuguese)],
  ] as const),
  ['sv', joined(swedish)],
])

/** Says how a question is put rather than what it is about: "how", "my", "is". */
export const isSmall = (word: string, language: string): boolean =>
  small.get(baseLanguage(language))?.has(word) ?? false
