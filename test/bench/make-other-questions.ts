import { writeFileSync } from 'node:fs'
import { sequence, shuffle } from '@caselead/core/triage/category/softmax.ts'
import { intents, ordinaryQuestions } from './labelled.ts'

/** Makes the questions that teach what belongs to no category; format it with Biome afterwards. */
const file = new URL('../../api/core/triage/category/other-questions.json', import.meta.url)
const perCategory = { none: Number.POSITIVE_INFINITY, ordinary: 3, banking: 2 }

function some(told: { text: string; category: string }[], most: number): string[] {
  const mixed = [...told]
  shuffle(mixed, sequence(11))
  const byCategory = Map.groupBy(mixed, ({ category }) => category)
  return [...byCategory].flatMap(([category, questions]) =>
    questions.slice(0, category === 'none' ? perCategory.none : most).map(({ text }) => text),
  )
}

const texts = [
  ...some(ordinaryQuestions(), perCategory.ordinary),
  ...some(intents(), perCategory.banking),
]
writeFileSync(file, JSON.stringify({ texts: texts.sort() }))
