import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { learnCategories } from '@caselead/core/triage/category/learn-categories.ts'
import { type CategoryModel, guess } from '@caselead/core/triage/category/learned-category.ts'
import { wordsOf } from '@caselead/core/triage/tokens.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { atLeast, exactly, type Figure, forTheRecord, say } from './figure.ts'
import { intents, soundingTexts } from './labelled.ts'
import { toneFigures } from './tone.ts'
import { unsureFigures } from './unsure.ts'

const data = fileURLToPath(new URL('../../../shared/data/triage', import.meta.url))

/** Triage on texts it has not seen: real posts, questions, tweets, comments and reviews. */
export async function triageFigures(): Promise<Figure[]> {
  if (!existsSync(data)) {
    say('triage is not measured: ../shared/data/triage is not there')
    return [exactly('triage: labelled texts', 0, 'are missing', 3097 + 10_003)]
  }
  say('tone: learning five times, a minute or two …')
  const tone = toneFigures()
  say('categories: learning some forty desks, two minutes or so …')
  const { figures, model } = categoryFigures()
  return [...tone, ...figures, ...unsureFigures(), ...speed(model)]
}

function categoryFigures(): { figures: Figure[]; model: CategoryModel } {
  const texts = intents()
  const isAsked = (_: unknown, index: number) => index % 5 === 0
  const learned = learnCategories(texts.filter((each, index) => !isAsked(each, index)))
  if (!learned) throw new Error('nothing was learned')
  const model = { ...learned.model, version: 1 }
  const asked = texts.filter(isAsked)
  const right = asked.filter(
    ({ text, category }) => guess(wordsOf(text), model)?.category === category,
  )
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
