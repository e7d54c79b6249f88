import {
  learnSentiment,
  type Sounding,
  type Texts,
} from '@caselead/core/triage/sentiment/learn-sentiment.ts'
import {
  alarming,
  type Sentiment,
  type SentimentReader,
  sentimentOf,
  sentimentReader,
} from '@caselead/core/triage/sentiment/sentiment.ts'
import { type Word, wordsOf } from '@caselead/core/triage/tokens.ts'
import { upset } from '@caselead/core/triage/upset.ts'
import { atLeast, atMost, exactly, type Figure, forTheRecord } from './figure.ts'
import { foldsOf, helpQuestions, toneLessons } from './labelled.ts'

/**
 * Whole sources that are left out of what is taught, a fold each, and asked about; of the last none is.
 * Of some it must be right, where two thirds complain; of the others it is less sure.
 */
const strange = [
  { name: 'reviews', sources: ['vader-amazon', 'uci'], isSure: true },
  { name: 'tweets', sources: ['vader-tweets'], isSure: true },
  { name: 'more tweets', sources: ['tse'], isSure: false },
  { name: 'comments', sources: ['goemotions'], isSure: false },
  { name: 'nothing', sources: [], isSure: false },
] as const

interface Fold extends Pick<(typeof strange)[number], 'name' | 'isSure'> {
  posts: Judged[]
  everyday: Sounding[]
  banking: Sounding[]
  ordinary: Sounding[]
  reader: SentimentReader
}

/** Tone on texts it has not seen: technical posts by five folds, everyday words by sources left out. */
export function toneFigures(): Figure[] {
  const lessons = toneLessons()
  const [posts, questions] = [foldsOf(lessons.technical), foldsOf(lessons.questions)]
  const folds = strange.map(({ name, sources, isSure }, index): Fold => {
    const isOf = (source: string) => sources.some((each) => each === source)
    const asked = questions[index]?.asked ?? []
    const reader = sentimentReader(
      learnSentiment({
        technical: posts[index]?.taught ?? [],
        everyday: lessons.everyday.filter(({ source }) => !isOf(source)),
        questions: questions[index]?.taught ?? [],
      } satisfies Texts),
    )
    return {
      ...{ name, isSure, reader, posts: judgedPosts(posts[index]?.asked ?? [], reader) },
      everyday: lessons.everyday.filter(({ source }) => isOf(source)),
      banking: asked.filter(({ source }) => source === 'banking'),
      ordinary: asked.filter(({ source }) => source === 'ordinary'),
    }
  })
  return [
    ...technicalFigures(folds.flatMap((fold) => fold.posts)),
    ...folds.flatMap(upsetFigures),
    ...askedForHelp('upset, as shipped', sentimentOf),
  ]
}

interface Judged {
  sentiment: number
  isNegative: boolean
  right: boolean
}

const judgedPosts = (posts: readonly Sounding[], reader: SentimentReader): Judged[] =>
  posts.map(({ text, sound }) => {
    const told = sentimentOf(wordsOf(text), reader)
    return {
      sentiment: told.sentiment,
      isNegative: sound === 'negative',
      right: told.sound === sound,
    }
  })

function technicalFigures(answers: readonly Judged[]): Figure[] {
  const alarms = answers.filter(({ sentiment }) => sentiment <= alarming)
  const justified = alarms.filter(({ isNegative }) => isNegative).length
  const negative = answers.filter(({ isNegative }) => isNegative).length
  const rights = answers.filter(({ right }) => right).length
  return [
    exactly('triage: labelled posts', answers.length, 'posts', 3097),
    atLeast('sentiment, right of three', rights / answers.length, 'accuracy', 0.828),
    atLeast('sentiment, negative before others', auc(answers), 'AUC', 0.934),
    atLeast(`alarm at ${alarming}, justified`, justified / alarms.length, 'precision', 0.91),
    forTheRecord('alarm, negative posts that raise it', justified / negative, 'recall'),
  ]
}

/** Always together: who is upset and found, who is not and taken for it, and ordinary questions. */
function upsetFigures(fold: Fold): Figure[] {
  const { name, everyday, banking, ordinary, reader } = fold
  const reads: Reads = (words) => sentimentOf(words, reader)
  const title = `upset, ${name} unseen`
  return [
    ...(everyday.length > 0 ? complaintFigures(title, fold, reads) : []),
    atMost(`${title}: of banking questions`, part(banking, reads), 'taken', 0.05),
    forTheRecord(`${title}: of ordinary questions`, part(ordinary, reads), 'taken'),
    ...askedForHelp(title, reads),
  ]
}

type Reads = (words: Word[]) => Sentiment

const part = (texts: readonly { text: string }[], reads: Reads): number =>
  texts.filter(({ text }) => reads(wordsOf(text)).upset.score >= upset).length / texts.length

function askedForHelp(title: string, reads: Reads): Figure[] {
  const taken = (of: 'stackfaq' | 'covidfaq') =>
    part(
      helpQuestions(of).map((text) => ({ text })),
      reads,
    )
  return [
    atMost(`${title}: of help questions`, taken('stackfaq'), 'taken', 0.14),
    forTheRecord(`${title}: of health questions`, taken('covidfaq'), 'taken'),
  ]
}

function complaintFigures(title: string, { everyday, isSure }: Fold, reads: Reads): Figure[] {
  const found = part(
    everyday.filter(({ sound }) => sound === 'negative'),
    reads,
  )
  const taken = part(
    everyday.filter(({ sound }) => sound !== 'negative'),
    reads,
  )
  const rightly = (upset: number): [name: string, value: number, unit: string] => [
    `${title}: rightly, where ${(upset * 100).toFixed(0)} % are`,
    (upset * found) / (upset * found + (1 - upset) * taken),
    'precision',
  ]
  return [
    atLeast(`${title}: found`, found, 'recall', 0.55),
    isSure ? atLeast(...rightly(2 / 3), 0.9) : forTheRecord(...rightly(2 / 3)),
    forTheRecord(...rightly(1 / 2)),
    forTheRecord(...rightly(1 / 10)),
  ]
}

/** How often a negative text gets a lower sentiment than another; ties count half. */
function auc(answers: readonly Judged[]): number {
  const counts = new Map<number, { negative: number; others: number }>()
  for (const { sentiment, isNegative } of answers) {
    const count = counts.get(sentiment) ?? { negative: 0, others: 0 }
    if (isNegative) count.negative += 1
    else count.others += 1
    counts.set(sentiment, count)
  }
  let [before, negatives, pairs] = [0, 0, 0]
  for (const [, { negative, others }] of [...counts].sort(([a], [b]) => b - a)) {
    pairs += negative * (before + others / 2)
    before += others
    negatives += negative
  }
  return pairs / (before * negatives)
}
