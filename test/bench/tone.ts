import {
  learnSentiment,
  type Sounding,
  type Texts,
} from '@caselead/api/core/triage/sentiment/learn-sentiment.ts'
import {
  alarming,
  type SentimentReader,
  sentimentOf,
  sentimentReader,
} from '@caselead/api/core/triage/sentiment/sentiment.ts'
import { wordsOf } from '@caselead/api/core/triage/tokens.ts'
import { upset } from '@caselead/api/core/triage/upset.ts'
import { atLeast, atMost, exactly, type Figure, forTheRecord } from './figure.ts'
import { foldsOf, helpQuestions, toneLessons } from './labelled.ts'

/** Whole sources that are left out of what is taught, a fold each, and asked about; of the last none is. */
const strange = [
  { name: 'reviews', sources: ['vader-amazon', 'uci'] },
  { name: 'tweets', sources: ['vader-tweets'] },
  { name: 'more tweets', sources: ['tse'] },
  { name: 'comments', sources: ['goemotions'] },
  { name: 'nothing', sources: [] },
] as const

interface Fold {
  name: (typeof strange)[number]['name']
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
  const folds = strange.map(({ name, sources }, index): Fold => {
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
      ...{ name, reader, posts: judgedPosts(posts[index]?.asked ?? [], reader) },
      everyday: lessons.everyday.filter(({ source }) => isOf(source)),
      banking: asked.filter(({ source }) => source === 'banking'),
      ordinary: asked.filter(({ source }) => source === 'ordinary'),
    }
  })
  return [...technicalFigures(folds.flatMap((fold) => fold.posts)), ...folds.flatMap(upsetFigures)]
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
function upsetFigures({ name, everyday, banking, ordinary, reader }: Fold): Figure[] {
  const part = (texts: readonly { text: string }[]) =>
    texts.filter(({ text }) => sentimentOf(wordsOf(text), reader).upset.score >= upset).length /
    texts.length
  const helps = (of: 'stackfaq' | 'covidfaq') => part(helpQuestions(of).map((text) => ({ text })))
  const title = `upset, ${name} unseen`
  return [
    ...(everyday.length > 0 ? complaintFigures(title, everyday, part) : []),
    atMost(`${title}: of banking questions`, part(banking), 'taken', 0.05),
    forTheRecord(`${title}: of ordinary questions`, part(ordinary), 'taken'),
    atMost(`${title}: of help questions`, helps('stackfaq'), 'taken', 0.14),
    forTheRecord(`${title}: of health questions`, helps('covidfaq'), 'taken'),
  ]
}

function complaintFigures(
  title: string,
  everyday: readonly Sounding[],
  part: (texts: readonly Sounding[]) => number,
): Figure[] {
  const found = part(everyday.filter(({ sound }) => sound === 'negative'))
  const taken = part(everyday.filter(({ sound }) => sound !== 'negative'))
  return [
    forTheRecord(`${title}: found`, found, 'recall'),
    ...[2 / 3, 1 / 2, 1 / 10].map((upset) =>
      forTheRecord(
        `${title}: rightly, where ${(upset * 100).toFixed(0)} % are`,
        (upset * found) / (upset * found + (1 - upset) * taken),
        'precision',
      ),
    ),
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
