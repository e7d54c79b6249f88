import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { learnCategories } from '@caselead/api/core/triage/learn-categories.ts'
import { learnSentiment } from '@caselead/api/core/triage/learn-sentiment.ts'
import { type CategoryModel, guess } from '@caselead/api/core/triage/learned-category.ts'
import { alarming, sentimentOf, sentimentReader } from '@caselead/api/core/triage/sentiment.ts'
import { triage } from '@caselead/api/core/triage/triage.ts'
import { wordsOf } from '@caselead/api/core/triage/words.ts'
import { atLeast, exactly, type Figure, forTheRecord, say } from './figure.ts'
import { foldsOf, intents, soundingTexts } from './labelled.ts'

const data = fileURLToPath(new URL('../../../shared/data/triage', import.meta.url))

/** Triage on texts it has not seen: five-fold cross-validation on real posts and questions. */
export async function triageFigures(): Promise<Figure[]> {
  if (!existsSync(data)) {
    say('triage is not measured: ../shared/data/triage is not there')
    return [exactly('triage: labelled texts', 0, 'are missing', 3097 + 10_003)]
  }
  say('sentiment …')
  const tone = sentimentFigures()
  say('categories: learning five times, a minute or so …')
  const { figures, model } = categoryFigures()
  return [...tone, ...figures, ...speed(model)]
}

function sentimentFigures(): Figure[] {
  const texts = soundingTexts()
  const answers = foldsOf(texts).flatMap(({ taught, asked }) => {
    const reader = sentimentReader(learnSentiment(taught))
    return asked.map(({ text, sound }) => ({
      ...sentimentOf(wordsOf(text), reader),
      isNegative: sound === 'negative',
      right: (said: string) => said === sound,
    }))
  })
  const rights = answers.filter(({ sound, right }) => right(sound)).length
  const alarms = answers.filter(({ sentiment }) => sentiment <= alarming)
  const justified = alarms.filter(({ isNegative }) => isNegative).length
  const negative = answers.filter(({ isNegative }) => isNegative).length
  return [
    exactly('triage: labelled posts', texts.length, 'posts', 3097),
    atLeast('sentiment, right of three', rights / answers.length, 'accuracy', 0.78),
    atLeast('sentiment, negative before others', auc(answers), 'AUC', 0.9),
    atLeast(`alarm at ${alarming}, justified`, justified / alarms.length, 'precision', 0.9),
    forTheRecord('alarm, negative posts that raise it', justified / negative, 'recall'),
  ]
}

/** How often a negative text gets a lower sentiment than another; ties count half. */
function auc(answers: readonly { sentiment: number; isNegative: boolean }[]): number {
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

function categoryFigures(): { figures: Figure[]; model: CategoryModel } {
  const texts = intents()
  const [{ taught, asked }] = foldsOf(texts) as [Fold<Told>]
  const learned = learnCategories(taught)
  if (!learned) throw new Error('nothing was learned')
  const model = { ...learned.model, version: 1 }
  const right = asked.filter(({ text, category }) => guess(wordsOf(text), model)?.category === category)
  return {
    model,
    figures: [
      exactly('triage: labelled questions', texts.length, 'questions', 10_003),
      atLeast('category, right of 77', right.length / asked.length, 'accuracy', 0.88),
    ],
  }
}

/** The whole of triage with learned categories, by the time of one core. */
function speed(model: CategoryModel): Figure[] {
  const texts = soundingTexts().map(({ text }) => text)
  for (const text of texts) triage(text, { model })
  const before = process.cpuUsage()
  for (const text of texts) triage(text, { model, tones: [0.1, -0.2] })
  const { user, system } = process.cpuUsage(before)
  const perSecond = texts.length / ((user + system) / 1e6)
  return [
    atLeast('triage', perSecond, 'messages/s', 2000),
    forTheRecord('triage, text of 1 MB', megabyte(), 'ms'),
  ]
}

function megabyte(): number {
  const text = 'Nobody answers, and we are losing money. '.repeat(25_000)
  const before = process.cpuUsage()
  triage(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
