import {
  learnSentiment,
  type Sounding,
  type Texts,
} from '@caselead/core/triage/sentiment/learn-sentiment.ts'
import {
  alarming,
  type SentimentReader,
  sentimentOf,
  sentimentReader,
} from '@caselead/core/triage/sentiment/sentiment.ts'
import { wordsOf } from '@caselead/core/triage/tokens.ts'
import { upset } from '@caselead/core/triage/upset.ts'
import { atLeast, atMost, exactly, type Figure, forTheRecord } from './figure.ts'
import { foldsOf, helpQuestions, toneLessons } from './labelled.ts'

/** Whole sources that are left out of what is taught, a fold each, and asked about. */
const strange = [
  { name: 'reviews', sources: ['vader-amazon', 'uci'] },
  { name: 'tweets', sources: ['vader-tweets'] },
  { name: 'more tweets', sources: ['tse'] },
  { name: 'comments', sources: ['goemotions'] },
] as const

/** Tone on texts it has not seen: technical posts by five folds, everyday words by sources left out. */
export function toneFigures(): Figure[] {
  const lessons = toneLessons()
  const [posts, questions] = [foldsOf(lessons.technical), foldsOf(lessons.questions)]
  const folds = posts.map((fold, index) => {
    const { name, sources } = strange[index] ?? strange[0]
    const isStrange = ({ source }: { source: string }): boolean =>
      sources.some((each) => each === source)
    const reader = sentimentReader(
      learnSentiment({
        technical: fold.taught,
        everyday: lessons.everyday.filter((each) => !isStrange(each)),
        questions: questions[index]?.taught ?? [],
      } satisfies Texts),
    )
    return {
      name: index < strange.length ? name : null,
      posts: judgedPosts(fold.asked, reader),
      everyday: lessons.everyday.filter(isStrange),
      questions: questions[index]?.asked ?? [],
      reader,
    }
  })
  return [
    ...technicalFigures(folds.flatMap((fold) => fold.posts)),
    ...folds.flatMap(({ name, everyday, questions: asked, reader }) =>
      name === null ? [] : upsetFigures(name, everyday, asked, reader),
    ),
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
function upsetFigures(
  name: string,
  everyday: readonly Sounding[],
  questions: readonly Sounding[],
  reader: SentimentReader,
): Figure[] {
  const part = (texts: readonly { text: string }[]) =>
    texts.filter(({ text }) => sentimentOf(wordsOf(text), reader).upset.score >= upset).length /
    texts.length
  const hits = part(everyday.filter(({ sound }) => sound === 'negative'))
  const taken = part(everyday.filter(({ sound }) => sound !== 'negative'))
  const help = part(helpQuestions('stackfaq').map((text) => ({ text })))
  const isReview = name === strange[0].name
  const hit = `upset, ${name} unseen: found`
  const precision = (2 * hits) / (2 * hits + taken)
  const named = `upset, ${name} unseen: rightly, where two thirds are`
  return [
    isReview ? atLeast(hit, hits, 'recall', 0.55) : forTheRecord(hit, hits, 'recall'),
    isReview
      ? atLeast(named, precision, 'precision', 0.9)
      : forTheRecord(named, precision, 'precision'),
    atMost(`upset, ${name} unseen: of other questions`, part(questions), 'taken', 0.05),
    atMost(`upset, ${name} unseen: of help questions`, help, 'taken', 0.14),
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
