import type { Scored } from '../scored.ts'
import { isSaid, once, quoted, type Word } from '../tokens.ts'
import { upsetOf } from '../upset.ts'
import { valence } from './lexicon.ts'
import { listed, listedSpread, strengthsOf, type Trait, traitsOf } from './sentiment-features.ts'
import shipped from './sentiment-model.json' with { type: 'json' }

export const sounds = ['negative', 'neutral', 'positive'] as const
export type Sound = (typeof sounds)[number]

/** How far something pulls away from neutral and towards being technical, in hundredths. */
export type Pull = readonly [
  technicalBad: number,
  technicalGood: number,
  everydayBad: number,
  everydayGood: number,
  technical: number,
]

/** What was learned: the pull of words, and of the word list's three figures. */
export interface SentimentModel {
  words: readonly (readonly [string, Pull])[]
  listed: readonly [good: Pull, bad: Pull, length: Pull]
  bias: Pull
  /** How much angrier everyday words are read when it is asked who is upset. */
  lift: number
}

export interface Sentiment {
  sound: Sound
  /** How likely it is a good sound less how likely a bad one, −1…1. */
  sentiment: number
  words: string[]
  /** How surely the writer is angry or let down, 0–1; from `upset` on it counts. */
  upset: Scored
}

/** At or below this nine of ten technical texts are angry indeed; measured by the bench. */
export const alarming = -0.86

/** From this *upset* on a text sounds negative, however neutral it reads. */
const surely = 0.8

export interface SentimentReader {
  pulls: ReadonlyMap<string, Pull>
  model: Pick<SentimentModel, 'listed' | 'bias' | 'lift'>
}

export const sentimentReader = (model: SentimentModel): SentimentReader => ({
  pulls: new Map(model.words),
  model,
})

const ours = sentimentReader(shipped as unknown as SentimentModel)

export function sentimentOf(said: readonly Word[], reader = ours): Sentiment {
  const traits = traitsOf(said)
  const strengths = strengthsOf(traits)
  const sums = sumsOf(strengths, listed(said), reader.pulls, reader.model)
  const judged = mixed(sums, unlessShown)
  const heard = mixed(sums, unlessHeard)
  const [negative, neutral, positive] = likely(judged)
  const sentiment = hundredths(positive - negative)
  const told = ({ technical }: Pulled, way: number) =>
    telling(said, traits, strengths, reader, technical, way)
  const score = hundredths(upsetOf(heard, reader.model.lift / 100))
  const words = told(judged, Math.sign(sentiment))
  const most = Math.max(negative, neutral, positive)
  const isNegative = most === negative || (most === neutral && score >= surely)
  return {
    sound: isNegative ? 'negative' : most === positive ? 'positive' : 'neutral',
    sentiment,
    words,
    upset: { score, words: score > 0 ? (sentiment < 0 ? words : told(heard, -1)) : [] },
  }
}

/** Never −0, which no record keeps. */
const hundredths = (score: number): number => (Math.round(score * 100) + 0) / 100

/** How far a text pulls towards bad and towards good, and how technical it is, 0–1. */
export interface Pulled {
  bad: number
  good: number
  technical: number
}

/** For learning: of a text as it was read, by a model that is being made. */
export function pulled(
  strengths: ReadonlyMap<string, number>,
  figures: readonly number[],
  model: Omit<SentimentModel, 'lift'>,
): Pulled {
  let known = pullsOf.get(model)
  if (!known) {
    known = new Map(model.words)
    pullsOf.set(model, known)
  }
  return mixed(sumsOf(strengths, figures, known, model), unlessHeard)
}

const pullsOf = new WeakMap<object, ReadonlyMap<string, Pull>>()

type Sums = [number, number, number, number, number]

function sumsOf(
  strengths: ReadonlyMap<string, number>,
  figures: readonly number[],
  pulls: ReadonlyMap<string, Pull>,
  { listed: ofList, bias }: Pick<SentimentModel, 'listed' | 'bias'>,
): Sums {
  const sums: Sums = [...bias]
  const add = (pull: Pull | undefined, much: number) => {
    if (!pull) return
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (pull[i] ?? 0) * much
  }
  for (const [name, much] of strengths) add(pulls.get(name), much)
  for (const [figure, much] of figures.entries()) add(ofList[figure], much)
  return sums
}

/** In hundredths: for its tone a text that shows neither is read as a technical post is, the stricter way. */
const unlessShown = 200
/** … and for who is upset the other way. */
const unlessHeard = -150

/** A technical post is read as one, everyday words as such, and most texts are something of both. */
function mixed([techBad, techGood, dayBad, dayGood, kind]: Sums, more: number): Pulled {
  const technical = 1 / (1 + Math.exp(-(kind + more) / 100))
  const mix = (tech: number, day: number) => (technical * tech + (1 - technical) * day) / 100
  return { bad: mix(techBad, dayBad), good: mix(techGood, dayGood), technical }
}

function likely({ bad, good }: Pulled): [negative: number, neutral: number, positive: number] {
  const most = Math.max(bad, good, 0)
  const [negative, neutral, positive] = [
    Math.exp(bad - most),
    Math.exp(-most),
    Math.exp(good - most),
  ]
  const sum = negative + neutral + positive
  return [negative / sum, neutral / sum, positive / sum]
}

const mostTold = 6
const partOfMost = 0.3

/** The words that pulled hardest one way, in the order they were said. */
function telling(
  words: readonly Word[],
  traits: readonly Trait[],
  strengths: ReadonlyMap<string, number>,
  { pulls, model }: SentimentReader,
  technical: number,
  way: number,
): string[] {
  const pushes = new Float64Array(words.length)
  const push = (word: number, [techBad, techGood, dayBad, dayGood]: Pull, much: number) => {
    const up = technical * (techGood - techBad) + (1 - technical) * (dayGood - dayBad)
    pushes[word] = (pushes[word] ?? 0) + way * up * much
  }
  for (const { name, word } of traits) {
    const pull = pulls.get(name)
    if (pull) push(word, pull, strengths.get(name) ?? 0)
  }
  const spread = listedSpread(words)
  for (const index of words.keys()) {
    const value = valence(words, index)
    const [good, bad] = model.listed
    if (value !== 0) push(index, value > 0 ? good : bad, Math.abs(value) / spread)
  }
  const hardest = [...pushes.keys()]
    .filter((index) => (pushes[index] ?? 0) > 0 && isSaid(words[index] as Word))
    .sort((a, b) => (pushes[b] ?? 0) - (pushes[a] ?? 0))
  const least = (pushes[hardest[0] ?? 0] ?? 0) * partOfMost
  const told = hardest.filter((index) => (pushes[index] ?? 0) >= least).slice(0, mostTold)
  const said = once(told.sort((a, b) => a - b).map((index) => quoted(words[index] as Word)))
  return said.filter((each) => !said.some((other) => other.startsWith(`${each} `)))
}
