import { randomInt } from 'node:crypto'

const largest = 2 ** 31 - 1

export const freshSeed = () => randomInt(1, largest)

/** Takes `--seed N` or `--seed random` out of a command line; null when it says neither. */
export function takeSeed(words) {
  const at = words.findIndex((word) => word === '--seed' || word.startsWith('--seed='))
  if (at < 0) return { seed: null, rest: words }
  const isOneWord = words[at].includes('=')
  const said = isOneWord ? words[at].slice('--seed='.length) : words[at + 1]
  const rest = words.toSpliced(at, isOneWord ? 1 : 2)
  return { seed: said === 'random' ? freshSeed() : numbered(said), rest }
}

/** What to type to have these tests begin from this seed. */
export const command = (seed, words) => ['npm test -- --seed', seed, ...words].join(' ')

function numbered(said) {
  const seed = /^\d+$/.test(said ?? '') ? Number(said) : Number.NaN
  if (seed <= largest) return seed
  console.error(`--seed takes a whole number up to ${largest}, or the word random.`)
  process.exit(2)
}
