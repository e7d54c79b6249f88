import { baseLanguage } from './stems.ts'

const listed = (words: string): Set<string> => new Set(words.split(' '))

const question = new Map([
  ['en', listed('how what when where which who whom whose why')],
  [
    'de',
    listed(
      'wann warum was welche welchem welchen welcher welches wem wen wer weshalb wessen wie wieso wo woher wohin',
    ),
  ],
])

/** Says what kind of answer is wanted, a place, a time or a reason: what is found by other words fits better with it. */
export const isQuestionWord = (word: string, language: string): boolean =>
  question.get(baseLanguage(language))?.has(word) ?? false
