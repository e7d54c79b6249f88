import { type Word, wordsOf } from '../tokens.ts'
import { type Places, places, placesOf } from './category-features.ts'
import { type CategoryModel, foundIn, guess, rarityOf } from './learned-category.ts'
import { otherQuestions } from './other-questions.ts'
import { condensed, learn, sequence, shuffle } from './softmax.ts'
import { type HeldBackAnswer, sureFrom } from './sure-from.ts'

export interface LabelledText {
  text: string
  category: string
}

export interface LearnedCategories {
  model: Omit<CategoryModel, 'version'>
  examples: number
  /** Part of the cases held back that it named rightly, sure or not. */
  accuracy: number
}

interface Read {
  words: Word[]
  found: Places
  /** Null for what belongs to none. */
  category: string | null
}

const lessons = { places, rounds: 6, step: 4 }
const fewest = { examples: 20, perCategory: 5, categories: 2, others: 150 }
const few = 1000
/** Of more, one part in five is asked about; of few, every one. */
const [parts, partsOfFew] = [5, 10]
/** What people write when they mean that there is none. */
const noCategory = new Set(['none', 'other', 'others', 'unknown', 'unclear', 'misc'])

/**
 * Null while there is too little to learn from. Questions on other things, and cases of categories
 * too rare to learn, teach what belongs to none.
 */
export function learnCategories(
  told: readonly LabelledText[],
  others: readonly string[] = otherQuestions,
): LearnedCategories | null {
  const counts = new Map<string, number>()
  for (const { category } of told) counts.set(category, (counts.get(category) ?? 0) + 1)
  const categories = [...counts]
    .flatMap(([category, count]) =>
      count >= fewest.perCategory && !noCategory.has(category) ? category : [],
    )
    .sort()
  const isLearned = new Set(categories)
  const own = told.filter(({ category }) => isLearned.has(category)).map(read)
  if (categories.length < fewest.categories || own.length < fewest.examples) return null
  shuffle(own, sequence(3))
  const none = noneOf(own, [
    ...told.filter(({ category }) => !isLearned.has(category)).map(({ text }) => text),
    ...others,
  ])
  const judged = examine(own, none, categories)
  return {
    model: { ...teach([...own, ...none], categories), sureFrom: judged.sureFrom },
    examples: own.length,
    accuracy: judged.accuracy,
  }
}

function read({ text, category }: { text: string; category: string | null }): Read {
  const words = wordsOf(text)
  return { words, found: placesOf(words), category }
}

/** As many as there are cases, in an order that is always the same, and none that is like a case. */
function noneOf(own: readonly Read[], texts: readonly string[]): Read[] {
  const others = texts.map((text) => read({ text, category: null }))
  shuffle(others, sequence(5))
  const isOurs = likeOneOf(own)
  return others.filter(({ found }) => !isOurs(found)).slice(0, Math.max(fewest.others, own.length))
}

/** As close to the middle of a category as three of four of its own cases. */
function likeOneOf(own: readonly Read[]): (found: Places) => boolean {
  const rarity = rarityOf(own.map(({ found }) => found))
  const byCategory = Map.groupBy(own, ({ category }) => category)
  const middles = [...byCategory.values()].map((cases) => {
    const middle = new Float64Array(places)
    for (const { found } of cases) {
      const { at, strength } = foundIn(found, rarity)
      for (const [i, place] of at.entries())
        middle[place] = (middle[place] ?? 0) + (strength[i] ?? 0)
    }
    const closeness = (found: Places) => {
      const { at, strength } = foundIn(found, rarity)
      return at.reduce((sum, place, i) => sum + (middle[place] ?? 0) * (strength[i] ?? 0), 0)
    }
    const all = cases.map(({ found }) => closeness(found)).sort((a, b) => a - b)
    return { closeness, least: all[Math.floor(all.length / 4)] ?? 0 }
  })
  return (found) => middles.some(({ closeness, least }) => closeness(found) >= least)
}

type Taught = Omit<CategoryModel, 'version' | 'sureFrom'>

function teach(texts: readonly Read[], categories: readonly string[]): Taught {
  const rarity = rarityOf(texts.map(({ found }) => found))
  const label = new Map(categories.map((category, index) => [category, index]))
  const examples = texts.map(({ found, category }) => ({
    ...foundIn(found, rarity),
    label: label.get(category ?? '') ?? categories.length,
  }))
  const weights = condensed(learn(examples, { ...lessons, labels: categories.length + 1 }))
  return { categories, rarity, weights }
}

/** Learns from a part and is asked about the rest, and about categories it was told nothing of. */
function examine(
  own: readonly Read[],
  none: readonly Read[],
  categories: readonly string[],
): { sureFrom: number; accuracy: number } {
  const of = own.length > few ? parts : partsOfFew
  const rounds = own.length > few ? 1 : of
  const [answers, others]: [HeldBackAnswer[], number[]] = [[], []]
  for (let part = 0; part < rounds; part++) {
    const isHeldBack = (_: Read, index: number) => index % of === part
    const isTaught = (_: Read, index: number) => index % of !== part
    const ask = answerTo(teach([...own.filter(isTaught), ...none.filter(isTaught)], categories))
    answers.push(...own.filter(isHeldBack).map(ask))
    others.push(...none.filter(isHeldBack).map((each) => ask(each).confidence))
  }
  const strangers = Array.from({ length: Math.min(rounds, categories.length) }, (_, part) =>
    askedOfUnknown(own, none, categories, { part, of: Math.min(of, categories.length) }),
  )
  const rights = answers.filter(({ right }) => right).length
  return {
    sureFrom: sureFrom(answers, { others, strangers: strangers.flat() }),
    accuracy: rights / answers.length,
  }
}

/** Confidences on cases of categories that were left out of what was taught. */
function askedOfUnknown(
  own: readonly Read[],
  none: readonly Read[],
  categories: readonly string[],
  { part, of }: { part: number; of: number },
): number[] {
  const known = categories.filter((_, index) => index % of !== part)
  const isKnown = new Set<string | null>(known)
  const taught = own.filter(({ category }) => isKnown.has(category))
  const ask = answerTo(teach([...taught, ...none], known))
  return own.filter(({ category }) => !isKnown.has(category)).map((each) => ask(each).confidence)
}

const answerTo =
  (taught: Taught) =>
  ({ words, category }: Read): HeldBackAnswer => {
    const answer = guess(words, { ...taught, version: 0, sureFrom: 0 })
    return { confidence: answer?.confidence ?? 0, right: answer?.category === category }
  }
