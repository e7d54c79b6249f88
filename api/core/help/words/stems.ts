import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { folded } from './tokens.ts'

type Stemmer = (word: string) => string

const stemmers = new Map<string, Stemmer>([
  ...([
    ['da', danish],
    ['de', german],
    ['en', english],
    ['es', spanish],
  ] as const),
  ...([
    ['fi', finnish],
    ['fr', french],
    ['it', italian],
    ['nb', norwegian],
  ] as const),
  ...([
    ['nl', dutch],
    ['nn', norwegian],
    ['no', norwegian],
    ['pt', portuguese],
  ] as const),
  ['sv', swedish],
])

/** Nobody inflects longer words; the stemmers are fast on short ones only. */
const longest = 30
const mostKept = 50_000
const kept = new Map<string, Map<string, string>>()

/** "pt" of "pt-BR". */
export const baseLanguage = (language: string): string =>
  language.length === 2
    ? language.toLowerCase()
    : (language.toLowerCase().split(/[-_]/, 1)[0] ?? '')

/** The forms of a word come out the same, without accents; it need not be a word. */
export function stemOf(word: string, language: string): string {
  const base = baseLanguage(language)
  const stems = kept.get(base) ?? new Map<string, string>()
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostKept) stems.clear()
  const stem = stemmed(word, stemmers.get(base))
  kept.set(base, stems.set(word, stem))
  return stem
}

const inflected = /^[\p{L}\p{M}]+$/u

const stemmed = (word: string, stemmer: Stemmer | undefined): string =>
  stemmer && word.length <= longest && inflected.test(word)
    ? folded(stemmer(word)) || folded(word)
    : folded(word)
