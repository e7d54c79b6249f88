import { type Places, places, placesOf } from './category-features.ts'
import { type CategoryModel, foundIn, guess, rarityOf } from './learned-category.ts'
import { condensed, learn, sequence, shuffle } from './softmax.ts'
import { type Word, wordsOf } from './words.ts'

export interface Told {
  text: string
  category: string
}

export interface Learned {
  model: Omit<CategoryModel, 'version'>
  examples: number
  /** Part of the cases held back that it named rightly, sure or not. */
  accuracy: number
}

interface Read {
  words: Word[]
  found: Places
  category: string
}

const lessons = { places, rounds: 8, step: 4 }
const fewest = { examples: 20, perCategory: 5, categories: 2 }
const heldBack = 5
const few = 1000
/** Of what it is sure of, so much must be right. */
const right = 0.95

/** Null while there is too little to learn from. */
export function learnCategories(told: readonly Told[]): Learned | null {
  const counts = new Map<string, number>()
  for (const { category } of told) counts.set(category, (counts.get(category) ?? 0) + 1)
  const categories = [...counts]
    .flatMap(([category, count]) => (count >= fewest.perCategory ? category : []))
    .sort()
  const read = told
    .filter(({ category }) => categories.includes(category))
    .map(({ text, category }): Read => {
      const words = wordsOf(text)
      return { words, found: placesOf(words), category }
    })
  if (categories.length < fewest.categories || read.length < fewest.examples) return null
  shuffle(read, sequence(3))
  const judged = examine(read, categories)
  return {
    model: { ...teach(read, categories), sureFrom: judged.sureFrom },
    examples: read.length,
    accuracy: judged.accuracy,
  }
}

type Taught = Omit<CategoryModel, 'version' | 'sureFrom'>

function teach(read: readonly Read[], categories: string[]): Taught {
  const rarity = rarityOf(read.map(({ found }) => found))
  const label = new Map(categories.map((category, index) => [category, index]))
  const examples = read.map(({ found, category }) => ({
    ...foundIn(found, rarity),
    label: label.get(category) ?? 0,
  }))
  const weights = condensed(learn(examples, { ...lessons, labels: categories.length }))
  return { categories, rarity, weights }
}

/** Learns from four fifths and is asked about the last; of few cases each is asked about once. */
function examine(
  read: readonly Read[],
  categories: string[],
): { sureFrom: number; accuracy: number } {
  const folds = read.length > few ? 1 : heldBack
  const answers = Array.from({ length: folds }, (_, fold) => ask(read, categories, fold))
    .flat()
    .sort((a, b) => b.confidence - a.confidence)
  let [rights, sureFrom] = [0, never]
  for (const [index, answer] of answers.entries()) {
    rights += Number(answer.right)
    const isLastOfItsConfidence = answers[index + 1]?.confidence !== answer.confidence
    // One wrong answer more than there were, so that a handful of lucky ones proves nothing.
    if (isLastOfItsConfidence && rights / (index + 2) >= right) sureFrom = answer.confidence
  }
  return { sureFrom, accuracy: rights / answers.length }
}

function ask(read: readonly Read[], categories: string[], fold: number) {
  const isHeldBack = (index: number) => index % heldBack === fold
  const trial = teach(
    read.filter((_, index) => !isHeldBack(index)),
    categories,
  )
  return read
    .filter((_, index) => isHeldBack(index))
    .map(({ words, category }) => {
      const answer = guess(words, { ...trial, version: 0, sureFrom: 0 })
      return { confidence: answer?.confidence ?? 0, right: answer?.category === category }
    })
}

/** No confidence reaches it. */
const never = 2
