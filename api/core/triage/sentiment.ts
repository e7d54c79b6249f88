import { valence } from './lexicon.ts'
import { listed, listedSpread, strengthsOf, type Trait, traitsOf } from './sentiment-features.ts'
import shipped from './sentiment-model.json' with { type: 'json' }
import { isSaid, once, quoted, type Word } from './words.ts'

export const sounds = ['negative', 'neutral', 'positive'] as const
export type Sound = (typeof sounds)[number]

/** How far something pulls away from neutral, in hundredths. */
export type Pull = readonly [towardsNegative: number, towardsPositive: number]

/** What was learned: the pull of words, and of the word list's three figures. */
export interface SentimentModel {
  words: readonly (readonly [string, Pull])[]
  listed: readonly [good: Pull, bad: Pull, length: Pull]
  bias: Pull
}

export interface Sentiment {
  sound: Sound
  /** How likely it is a good sound less how likely a bad one, −1…1. */
  sentiment: number
  words: string[]
}

/** At or below this nine of ten texts are angry indeed; measured by the bench. */
export const alarming = -0.86

export interface SentimentReader {
  pulls: ReadonlyMap<string, Pull>
  model: Pick<SentimentModel, 'listed' | 'bias'>
}

export const sentimentReader = (model: SentimentModel): SentimentReader => ({
  pulls: new Map(model.words),
  model,
})

const ours = sentimentReader(shipped as unknown as SentimentModel)

export function sentimentOf(words: readonly Word[], reader = ours): Sentiment {
  const traits = traitsOf(words)
  const strengths = strengthsOf(traits)
  const [negative, neutral, positive] = judged(words, strengths, reader)
  const sentiment = Math.round((positive - negative) * 100) / 100
  const most = Math.max(negative, neutral, positive)
  const sound = most === negative ? 'negative' : most === positive ? 'positive' : 'neutral'
  const told = telling(words, traits, strengths, reader, Math.sign(sentiment))
  return { sound, sentiment, words: told }
}

function judged(
  words: readonly Word[],
  strengths: ReadonlyMap<string, number>,
  { pulls, model }: SentimentReader,
): [negative: number, neutral: number, positive: number] {
  let [bad, good] = model.bias
  const add = (pull: Pull | undefined, much: number) => {
    bad += (pull?.[0] ?? 0) * much
    good += (pull?.[1] ?? 0) * much
  }
  for (const [name, much] of strengths) add(pulls.get(name), much)
  for (const [figure, much] of listed(words).entries()) add(model.listed[figure], much)
  // Counted from the largest, so that no text, however loud, is beyond counting.
  const most = Math.max(bad, 0, good)
  const [negative, neutral, positive] = [bad, 0, good].map((each) =>
    Math.exp((each - most) / 100),
  ) as [number, number, number]
  const sum = negative + neutral + positive
  return [negative / sum, neutral / sum, positive / sum]
}

const mostTold = 6
const partOfMost = 0.25

/** The words that pulled hardest the way the text as a whole went, in the order they were said. */
function telling(
  words: readonly Word[],
  traits: readonly Trait[],
  strengths: ReadonlyMap<string, number>,
  { pulls, model }: SentimentReader,
  way: number,
): string[] {
  const pushes = new Float64Array(words.length)
  const push = (word: number, [negative, positive]: Pull, much: number) => {
    pushes[word] = (pushes[word] ?? 0) + way * (positive - negative) * much
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
