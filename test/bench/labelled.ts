import { readFileSync } from 'node:fs'
import type { Told } from '@caselead/api/core/triage/learn-categories.ts'
import type { Sound } from '@caselead/api/core/triage/sentiment.ts'
import { parse } from 'csv-parse/sync'
import { sharedFile } from '../shared-data.ts'

const rowsOf = (path: string, delimiter: ',' | ';'): string[][] =>
  parse(readFileSync(sharedFile(path), 'utf8'), { delimiter, relax_quotes: true })

export const soundingTexts = (): { text: string; sound: Sound }[] =>
  rowsOf('triage/sentiment_train.csv', ';').map(([, sound = '', text = '']) => ({
    text,
    sound: sound as Sound,
  }))

export const intents = (): Told[] =>
  rowsOf('triage/intents_train.csv', ',')
    .slice(1)
    .map(([text = '', category = '']) => ({ text, category }))

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
