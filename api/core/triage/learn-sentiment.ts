import type { Pull, SentimentModel, Sound } from './sentiment.ts'
import { sounds } from './sentiment.ts'
import { listed, strengthsOf, traitsOf } from './sentiment-features.ts'
import { type Example, learn } from './softmax.ts'
import { type Word, wordsOf } from './words.ts'

const lessons = { rounds: 15, step: 0.4, labels: sounds.length }
const figures = 3
/** In fewer texts than this a word teaches nothing. */
const rare = 3
/** Pulls below this, in hundredths, change no judgement and make the model twice as large. */
const faint = 30

interface Read {
  words: Word[]
  strengths: Map<string, number>
  label: number
}

export function learnSentiment(texts: readonly { text: string; sound: Sound }[]): SentimentModel {
  const read = texts.map(({ text, sound }) => {
    const words = wordsOf(text)
    return { words, strengths: strengthsOf(traitsOf(words)), label: sounds.indexOf(sound) }
  })
  const names = frequent(read)
  const places = new Map(names.map((name, place) => [name, place]))
  const examples = read.map((each) => asExample(each, places))
  const { table, bias } = learn(examples, { ...lessons, places: names.length + figures })
  const pullAt = (place: number) => pull(table, place)
  const words = names.map((name, place) => [name, pullAt(place)] as const)
  return {
    words: words.filter(([, pulls]) => pulls.some((each) => Math.abs(each) >= faint)),
    listed: [pullAt(names.length), pullAt(names.length + 1), pullAt(names.length + 2)],
    bias: pull(bias, 0),
  }
}

function frequent(read: readonly Read[]): string[] {
  const texts = new Map<string, number>()
  for (const { strengths } of read) {
    for (const name of strengths.keys()) texts.set(name, (texts.get(name) ?? 0) + 1)
  }
  return [...texts].flatMap(([name, count]) => (count >= rare ? name : [])).sort()
}

function asExample({ words, strengths, label }: Read, places: Map<string, number>): Example {
  const at: number[] = []
  const strength: number[] = []
  for (const [name, much] of strengths) {
    const place = places.get(name)
    if (place === undefined) continue
    at.push(place)
    strength.push(much)
  }
  at.push(places.size, places.size + 1, places.size + 2)
  strength.push(...listed(words))
  return { at: Int32Array.from(at), strength: Float64Array.from(strength), label }
}

/** Measured from neutral: only differences count. */
function pull(from: ArrayLike<number>, place: number): Pull {
  const at = (label: number) => from[place * sounds.length + label] ?? 0
  return [Math.round((at(0) - at(1)) * 100), Math.round((at(2) - at(1)) * 100)]
}
