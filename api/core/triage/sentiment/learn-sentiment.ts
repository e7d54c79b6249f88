import { type Example, learn, type Weights } from '../category/softmax.ts'
import { wordsOf } from '../tokens.ts'
import { needed, upsetFrom } from '../upset.ts'
import { type Pull, pulled, type SentimentModel, type Sound, sounds } from './sentiment.ts'
import { listed, strengthsOf, traitsOf } from './sentiment-features.ts'

export interface Sounding {
  text: string
  sound: Sound
  /** How much it counts; one where it is not said. */
  weight?: number
}

/** What tone is learned from. */
export interface Texts {
  /** Posts of people who write software. */
  technical: readonly Sounding[]
  /** What people write to each other, of films, of what they bought. */
  everyday: readonly Sounding[]
  /** What people ask when nothing is wrong: neutral, whatever words stand in it. */
  questions: readonly Sounding[]
}

const technicalLessons = { rounds: 15, step: 0.4, rare: 3, most: Number.POSITIVE_INFINITY }
const everydayLessons = { rounds: 8, step: 0.4, rare: 3, most: 3000 }
const kindLessons = { rounds: 5, step: 0.4, rare: 3, most: 3000 }
const figures = 3
/** Pulls below this, in hundredths, change no judgement and make the model larger. */
const faint = 30
/** Of the everyday texts and of the questions so many are enough to tell technical ones from them. */
const [everyFew, everySome] = [8, 3]
const technicalCounts = 3
/** Everyday words are learned so many times, without another fifth each time; the mean of all is kept. */
const parts = 5

interface Read {
  strengths: Map<string, number>
  listed: readonly number[]
  label: number
  weight: number
}

export function learnSentiment(texts: Texts): SentimentModel {
  const { technical, everyday, questions } = texts
  const [posts, talk, asked] = [technical, everyday, questions].map((each) => each.map(read)) as [
    Read[],
    Read[],
    Read[],
  ]
  const [kind, post] = [
    learnedOnce(ofTwoKinds(posts, talk, asked), kindLessons),
    learnedOnce(posts, technicalLessons),
  ]
  const all = [...talk, ...asked]
  const days = learnedApart(all, everydayLessons)
  const back = days.flatMap((day, part) => {
    const trial = joined(post, day, kind)
    return all.flatMap(({ strengths, listed, label }, index) =>
      index % parts === part
        ? {
            needs: needed(pulled(strengths, listed, trial)),
            isNegative: label === 0,
            isQuestion: index >= talk.length,
          }
        : [],
    )
  })
  const { words, listed: ofList, bias } = joined(post, meanOf(days), kind)
  return { words: [...words], listed: ofList, bias, lift: Math.round(upsetFrom(back) * 100) }
}

function read({ text, sound, weight = 1 }: Sounding): Read {
  const words = wordsOf(text)
  const strengths = strengthsOf(traitsOf(words))
  return { strengths, listed: listed(words), label: sounds.indexOf(sound), weight }
}

/** The first label for technical posts, the last for all else. */
function ofTwoKinds(posts: readonly Read[], talk: readonly Read[], asked: readonly Read[]): Read[] {
  const all = sounds.length - 1
  return [
    ...posts.map((each) => ({ ...each, label: 0, weight: technicalCounts })),
    ...talk
      .filter((_, i) => i % everyFew === 0)
      .map((each) => ({ ...each, label: all, weight: 2 })),
    ...asked
      .filter((_, i) => i % everySome === 0)
      .map((each) => ({ ...each, label: all, weight: 1 })),
  ]
}

/** Towards the first label and towards the last, measured from the middle one: only differences count. */
type Ends = readonly [first: number, last: number]

interface Taught {
  words: Map<string, Ends>
  listed: Ends[]
  bias: Ends
}

interface Lessons {
  rounds: number
  step: number
  /** In fewer texts than this a word teaches nothing. */
  rare: number
  /** Only so many words, those that tell most. */
  most: number
}

function learnedOnce(texts: readonly Read[], lessons: Lessons): Taught {
  return taughtOf(texts, telling(texts, lessons), lessons)
}

/** By each part of the texts without its own, all with the same words. */
function learnedApart(texts: readonly Read[], lessons: Lessons): Taught[] {
  const names = telling(texts, lessons)
  return Array.from({ length: parts }, (_, part) =>
    taughtOf(
      texts.filter((_, index) => index % parts !== part),
      names,
      lessons,
    ),
  )
}

/** The words worth learning. */
function telling(texts: readonly Read[], lessons: Lessons): string[] {
  const { rare, most } = lessons
  const counts = new Map<string, number>()
  for (const { strengths } of texts) {
    for (const name of strengths.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const frequent = [...counts].flatMap(([name, count]) => (count >= rare ? name : [])).sort()
  if (frequent.length <= most) return frequent
  const all = taughtOf(texts, frequent, lessons)
  const tells = (name: string) => {
    const [first, last] = all.words.get(name) ?? [0, 0]
    const widest = Math.max(Math.abs(first), Math.abs(last), Math.abs(first - last))
    return widest * Math.sqrt(counts.get(name) ?? 0)
  }
  const sorted = frequent.map((name) => [name, tells(name)] as const).sort((a, b) => b[1] - a[1])
  return sorted.slice(0, most).map(([name]) => name)
}

function taughtOf(
  texts: readonly Read[],
  names: readonly string[],
  { rounds, step }: Lessons,
): Taught {
  const places = new Map(names.map((name, place) => [name, place]))
  const examples = texts.map((each) => asExample(each, places))
  const size = { places: names.length + figures, labels: sounds.length }
  return taughtBy(learn(examples, { ...size, rounds, step }), names)
}

/** Of what was learned of the same words. */
function meanOf(all: readonly Taught[]): Taught {
  const mean = (of: (each: Taught) => Ends | undefined): Ends => {
    const sum = (end: 0 | 1) => all.reduce((total, each) => total + (of(each)?.[end] ?? 0), 0)
    return [Math.round(sum(0) / all.length), Math.round(sum(1) / all.length)]
  }
  const [first] = all
  const names = [...(first?.words.keys() ?? [])]
  return {
    words: new Map(names.map((name) => [name, mean(({ words }) => words.get(name))])),
    listed: Array.from({ length: figures }, (_, at) => mean(({ listed }) => listed[at])),
    bias: mean(({ bias }) => bias),
  }
}

function asExample(
  { strengths, listed, label, weight }: Read,
  places: Map<string, number>,
): Example {
  const at: number[] = []
  const strength: number[] = []
  for (const [name, much] of strengths) {
    const place = places.get(name)
    if (place === undefined) continue
    at.push(place)
    strength.push(much)
  }
  at.push(places.size, places.size + 1, places.size + 2)
  strength.push(...listed)
  return { at: Int32Array.from(at), strength: Float64Array.from(strength), label, weight }
}

function taughtBy({ table, bias }: Weights, names: readonly string[]): Taught {
  const ends = (from: ArrayLike<number>, place: number): Ends => {
    const at = (label: number) => from[place * sounds.length + label] ?? 0
    return [Math.round((at(0) - at(1)) * 100), Math.round((at(2) - at(1)) * 100)]
  }
  return {
    words: new Map(names.map((name, place) => [name, ends(table, place)])),
    listed: Array.from({ length: figures }, (_, figure) => ends(table, names.length + figure)),
    bias: ends(bias, 0),
  }
}

/** One table: how a word pulls in a technical post, how in everyday words, and which of the two it shows. */
function joined(post: Taught, day: Taught, kind: Taught): Omit<SentimentModel, 'lift'> {
  const none: Ends = [0, 0]
  const pull = (first: Ends, second: Ends, [technical, other]: Ends): Pull => [
    ...first,
    ...second,
    technical - other,
  ]
  const names = [...new Set([...post.words.keys(), ...day.words.keys(), ...kind.words.keys()])]
  const words = names.sort().flatMap((name) => {
    const of = ({ words }: Taught) => words.get(name) ?? none
    const pulls = pull(of(post), of(day), of(kind))
    return pulls.some((each) => Math.abs(each) >= faint) ? [[name, pulls] as const] : []
  })
  const figure = (at: number) =>
    pull(post.listed[at] ?? none, day.listed[at] ?? none, kind.listed[at] ?? none)
  return {
    words,
    listed: [figure(0), figure(1), figure(2)],
    bias: pull(post.bias, day.bias, kind.bias),
  }
}
