import { categoryByWords, spaced } from './category/category-words.ts'
import { type CategoryModel, guess } from './category/learned-category.ts'
import { complexityOf } from './complexity.ts'
import { keywordsIn } from './keywords.ts'
import { languageOf } from './language/language.ts'
import { ownWords } from './own-words.ts'
import type { Scored } from './scored.ts'
import { sentimentOf } from './sentiment/sentiment.ts'
import { readable, type Word, wordsOf } from './tokens.ts'
import { trendOf } from './trend.ts'
import type { Triaged } from './triaged.ts'
import { urgencyOf } from './urgency.ts'

export type Triage = Triaged

/** What is known besides the text. */
export interface TriageContext {
  /** The words that alarm; without them the default ones. */
  keywords?: readonly string[] | undefined
  /** What the desk's own cases taught. */
  model?: CategoryModel | null | undefined
  /** Sentiments of the customer's messages before this one, oldest first. */
  tones?: readonly number[] | undefined
  /** What this customer has had to bear. */
  strain?: Scored | undefined
}

/** What a customer wrote, read: each score with the words that led to it. */
export function triage(written: string, known: TriageContext = {}): Triage {
  const whole = readable(written)
  const own = ownWords(whole)
  const text = own.trim() === '' ? whole : own
  const words = wordsOf(text)
  const language = languageOf(text)
  const { keywords, words: keywordWords } = keywordsIn(own, known.keywords)
  return {
    ...toneOf(words, text, language.name === 'English', known.tones ?? []),
    ...categoryOf(words, known.model ?? null),
    keywords,
    keywordWords,
    language: language.name,
    languageWords: language.words,
    ...(known.strain ? { strain: known.strain } : {}),
  }
}

type Tone = Pick<
  Triage,
  'sentiment' | 'sentimentWords' | 'upset' | 'urgency' | 'complexity' | 'trend'
>

/** Tone is read in English; of another language nothing is claimed. */
function toneOf(words: Word[], text: string, isEnglish: boolean, tones: readonly number[]): Tone {
  if (!isEnglish) {
    const nothing = { upset: null, urgency: null, complexity: null, trend: null }
    return { sentiment: null, sentimentWords: [], ...nothing }
  }
  const { sentiment, words: sentimentWords, upset } = sentimentOf(words)
  return {
    sentiment,
    sentimentWords,
    upset,
    urgency: urgencyOf(words, spaced(words)),
    complexity: complexityOf(words, text),
    trend: trendOf(tones, sentiment),
  }
}

type Category = Pick<
  Triage,
  'category' | 'categoryWords' | 'categoryFrom' | 'confidence' | 'modelVersion' | 'unsureOf'
>

/** What the desk's own cases say when they are sure of it, else the word lists. */
function categoryOf(words: Word[], model: CategoryModel | null): Category {
  const listed = categoryByWords(words)
  const learned = model && guess(words, model)
  if (!model || !learned) return { ...byWords(listed), confidence: null, modelVersion: null }
  const { category, confidence } = learned
  const told = { confidence: hundredths(confidence), modelVersion: model.version }
  return confidence >= model.sureFrom
    ? { category, categoryWords: learned.words, categoryFrom: 'learned', ...told }
    : { ...byWords(listed), unsureOf: category, ...told }
}

const hundredths = (share: number): number => Math.round(share * 100) / 100

const byWords = ({ category, words }: ReturnType<typeof categoryByWords>): Category => ({
  category,
  categoryWords: words,
  categoryFrom: category === null ? null : 'words',
})
