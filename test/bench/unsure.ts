import {
  type LabelledText,
  learnCategories,
} from '@caselead/core/triage/category/learn-categories.ts'
import type { CategoryModel } from '@caselead/core/triage/category/learned-category.ts'
import { otherQuestions } from '@caselead/core/triage/category/other-questions.ts'
import { sequence, shuffle } from '@caselead/core/triage/category/softmax.ts'
import { triage } from '@caselead/core/triage/triage.ts'
import { atLeast, type Figure } from './figure.ts'
import { helpQuestions, intents, ordinaryQuestions } from './labelled.ts'

/** A desk, what it was taught, what it is asked of its own, and what belongs to none of its categories. */
interface Desk {
  taught: LabelledText[]
  asked: LabelledText[]
  others: readonly string[]
  strangers: string[]
}

interface Read {
  kept: number
  right: number
  silent: number
}

const wanted = { kept: 0.9, right: 0.93, silent: 0.85 }

/** Learned from closed cases and read as triage reads a message: what it names, and when it keeps silent. */
export function unsureFigures(): Figure[] {
  return [
    ...figuresOf('150 categories', read(ofAll(ordinaryQuestions()))),
    ...figuresOf('77 categories', read(ofAll(intents(), otherThanBanking()))),
    ...sizes.flatMap(([categories, cases]) => {
      const name = `${categories} categories of ${cases}`
      return figuresOf(name, mean(desks.map((desk) => read(small(categories, cases, desk)))))
    }),
  ]
}

const desks = [1, 2, 3, 4, 5]
const sizes = [
  [3, 10],
  [3, 60],
  [5, 10],
  [5, 60],
  [10, 10],
  [10, 60],
  [20, 10],
  [20, 60],
] as const

const figuresOf = (name: string, { kept, right, silent }: Read): Figure[] => [
  atLeast(`${name}: its own are named`, kept, 'of all', wanted.kept),
  atLeast(`${name}: rightly`, right, 'of named', wanted.right),
  atLeast(`${name}: silent on others`, silent, 'of all', wanted.silent),
]

function read({ taught, asked, others, strangers }: Desk): Read {
  const learned = learnCategories(taught, others)
  if (!learned) throw new Error('nothing was learned')
  const model = { ...learned.model, version: 1 }
  const named = asked.filter(({ text }) => isNamed(text, model))
  const right = named.filter(({ text, category }) => triage(text, { model }).category === category)
  return {
    kept: named.length / asked.length,
    right: right.length / named.length,
    silent: strangers.filter((text) => !isNamed(text, model)).length / strangers.length,
  }
}

const isNamed = (text: string, model: CategoryModel): boolean =>
  triage(text, { model }).categoryFrom === 'learned'

const mixed = <T>(all: readonly T[], seed: number): T[] => {
  const copy = [...all]
  shuffle(copy, sequence(seed))
  return copy
}

const isNone = ({ category }: LabelledText): boolean => category === 'none'
const halfOfNone = (): { taught: string[]; asked: string[] } => {
  const texts = mixed(ordinaryQuestions().filter(isNone), 3).map(({ text }) => text)
  return { taught: texts.slice(0, texts.length / 2), asked: texts.slice(texts.length / 2) }
}

const otherThanBanking = (): string[] => {
  const banking = new Set(intents().map(({ text }) => text))
  return otherQuestions.filter((text) => !banking.has(text))
}

const elsewhere = (): string[] => [...helpQuestions('stackfaq'), ...helpQuestions('covidfaq')]

/** All categories, four fifths of their texts; half of what belongs to none was never seen. */
function ofAll(told: LabelledText[], others?: readonly string[]): Desk {
  const none = halfOfNone()
  const unseen = new Set(none.asked)
  const own = mixed(
    told.filter((each) => !isNone(each)),
    9,
  )
  const ownTexts = new Set(own.map(({ text }) => text))
  const isAsked = (_: LabelledText, index: number) => index % 5 === 0
  return {
    taught: own.filter((each, index) => !isAsked(each, index)),
    asked: own.filter(isAsked),
    others: (others ?? otherQuestions).filter((text) => !unseen.has(text) && !ownTexts.has(text)),
    strangers: [...none.asked, ...elsewhere()],
  }
}

/** Some categories of one half; what it is told others from has nothing of that half. */
function small(categories: number, cases: number, desk: number): Desk {
  const none = halfOfNone()
  const unseen = new Set(none.asked)
  const byCategory = Map.groupBy(
    ordinaryQuestions().filter((each) => !isNone(each)),
    ({ category }) => category,
  )
  const half = mixed([...byCategory.keys()].sort(), 5).slice(0, byCategory.size / 2)
  const names = mixed(half, 100 + desk).slice(0, categories)
  const ofHalf = new Set(
    half.flatMap((name) => byCategory.get(name)?.map(({ text }) => text) ?? []),
  )
  const own = names.map((name) => mixed(byCategory.get(name) ?? [], desk))
  const foreign = half
    .filter((name) => !names.includes(name))
    .flatMap((name) => mixed(byCategory.get(name) ?? [], desk).slice(0, 2))
  return {
    taught: own.flatMap((texts) => texts.slice(0, cases)),
    asked: own.flatMap((texts) => texts.slice(60)),
    others: otherQuestions.filter((text) => !unseen.has(text) && !ofHalf.has(text)),
    strangers: [...none.asked, ...elsewhere(), ...foreign.map(({ text }) => text)],
  }
}

const mean = (all: readonly Read[]): Read => {
  const of = (figure: keyof Read) => all.reduce((sum, each) => sum + each[figure], 0) / all.length
  return { kept: of('kept'), right: of('right'), silent: of('silent') }
}
