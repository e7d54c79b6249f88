import { evenText } from './text.ts'

/** So many words in a row aren't alike by chance. */
const run = 6
/** A whole text that is shorter counts from so many on. */
const shortest = 3
/** Of all that was written inside. */
const mostWords = 50_000
const longestPassage = 300

interface Token {
  word: string
  from: number
  to: number
}

/** Finds passages of a text that stand in what only the team reads, and not in what the customer reads too. */
export function passageFinder(
  internal: readonly string[],
  shown: readonly string[],
): (text: string) => string[] {
  const open = runsOf(shown)
  const closed = runsOf(internal)
  return (text) => passagesOf(evenText(text), closed, open)
}

function passagesOf(
  even: string,
  closed: ReadonlySet<string>,
  open: ReadonlySet<string>,
): string[] {
  const tokens = tokensOf(even)
  const isTheirs = tokens.map(() => false)
  for (const length of [run, 5, 4, shortest]) {
    for (let at = 0; at + length <= tokens.length; at++) {
      const key = keyAt(tokens, at, length)
      if (!closed.has(key) || open.has(key)) continue
      isTheirs.fill(true, at, at + length)
    }
  }
  return spans(tokens, isTheirs).map(([from, to]) => even.slice(from, to).slice(0, longestPassage))
}

function spans(tokens: readonly Token[], isTheirs: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  tokens.forEach(({ from, to }, at) => {
    if (!isTheirs[at]) return
    const last = found.at(-1)
    if (last && isTheirs[at - 1]) last[1] = to
    else found.push([from, to])
  })
  return found
}

/** Every run of six words; of a shorter text the whole. */
function runsOf(texts: readonly string[]): Set<string> {
  const runs = new Set<string>()
  let left = mostWords
  for (const text of texts) {
    const tokens = tokensOf(evenText(text.slice(0, left * 8))).slice(0, left)
    left -= tokens.length
    if (tokens.length < run && tokens.length >= shortest) runs.add(keyAt(tokens, 0, tokens.length))
    for (let at = 0; at + run <= tokens.length; at++) runs.add(keyAt(tokens, at, run))
    if (left <= 0) break
  }
  return runs
}

const keyAt = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ')

const tokensOf = (even: string): Token[] =>
  [...even.matchAll(/[\p{L}\p{N}']+/gu)].map(({ 0: word, index }) => ({
    ...{ word: word.toLowerCase(), from: index, to: index + word.length },
  }))
