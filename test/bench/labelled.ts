import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { LabelledText } from '@caselead/core/triage/category/learn-categories.ts'
import type { Sounding, Texts } from '@caselead/core/triage/sentiment/learn-sentiment.ts'
import type { Sound } from '@caselead/core/triage/sentiment/sentiment.ts'
import { parse } from 'csv-parse/sync'
import { sharedFile } from '../setup/shared-data.ts'
import { deskSentences } from './desk-sentences.ts'

const rowsOf = (path: string, delimiter: ',' | ';'): string[][] =>
  parse(readFileSync(sharedFile(path), 'utf8'), { delimiter, relax_quotes: true })

export const soundingTexts = (): { text: string; sound: Sound }[] =>
  rowsOf('triage/sentiment_train.csv', ';').map(([, sound = '', text = '']) => ({
    text,
    sound: sound as Sound,
  }))

export const intents = (): LabelledText[] =>
  rowsOf('triage/intents_train.csv', ',')
    .slice(1)
    .map(([text = '', category = '']) => ({ text, category }))

/** What people ask assistants about, and what belongs to none of its 150 categories. */
export const ordinaryQuestions = (): LabelledText[] =>
  rowsOf('categories/clinc150_train.csv', ',')
    .slice(1)
    .map(([text = '', category = '']) => ({ text, category }))

const soundOf: Record<string, Sound> = {
  angry: 'negative',
  disappointed: 'negative',
  negative: 'negative',
  neutral: 'neutral',
  satisfied: 'positive',
}

/** Short texts of everyday life: tweets, comments, reviews. */
export const toneTexts = (): { source: string; text: string; sound: Sound }[] =>
  gunzipSync(readFileSync(sharedFile('tone/train.tsv.gz')))
    .toString()
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [source = '', , label = '', , text = ''] = line.split('\t')
      return { source, text, sound: soundOf[label] as Sound }
    })

/** Questions that people put to a help centre of web applications. */
export const helpQuestions = (name: 'stackfaq' | 'covidfaq'): string[] =>
  JSON.parse(readFileSync(sharedFile(`search/${name}.json`), 'utf8')).queries.map(
    ({ text }: { text: string }) => text,
  )

/** Comments are labelled less surely; questions count little, because there are so many. A desk's own way counts most. */
const counts = { comment: 0.7, banking: 0.7, ordinary: 0.2, desk: 3 }

const question =
  (source: 'banking' | 'ordinary') =>
  ({ text }: LabelledText) => ({ text, sound: 'neutral' as const, weight: counts[source], source })

/** All that tone is learned from. */
export const toneLessons = (): Pick<Texts, 'technical'> &
  Record<'everyday' | 'questions', (Sounding & { source: string })[]> => ({
  technical: soundingTexts(),
  everyday: [
    ...deskSentences().map((each) => ({ ...each, source: 'desk', weight: counts.desk })),
    ...toneTexts().map((each) => ({
      ...each,
      weight: each.source === 'goemotions' ? counts.comment : 1,
    })),
  ],
  questions: [
    ...intents().map(question('banking')),
    ...ordinaryQuestions().map(question('ordinary')),
  ],
})

const folds = 5

export interface Fold<T> {
  taught: T[]
  asked: T[]
}

/** Every text is asked about once, of what the other four fifths taught. */
export const foldsOf = <T>(all: readonly T[]): Fold<T>[] =>
  Array.from({ length: folds }, (_, fold) => ({
    taught: all.filter((_, index) => index % folds !== fold),
    asked: all.filter((_, index) => index % folds === fold),
  }))
