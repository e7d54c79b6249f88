import type { Passage } from '@caselead/core/context-loss/context-loss.ts'
import { repeatedIn } from '@caselead/core/context-loss/context-loss.ts'
import type { Pair } from './pairs.ts'

export const spoken = (said: readonly string[]): Passage[] =>
  said.map((line, index) => ({
    ...{ seq: index + 1, at: index },
    by: line.startsWith('> ') ? 'team' : 'customer',
    text: line.replace(/^> /, ''),
  }))

export const repeats = ([said, question]: Pair) => repeatedIn(question, spoken(said))

export interface Judged {
  wrong: string[]
  precision: number
  recall: number
}

/** How often an alarm is right, and how often a repeated question is noticed. */
export function judge(pairs: readonly Pair[]): Judged {
  let [right, raised, expected] = [0, 0, 0]
  const wrong: string[] = []
  for (const pair of pairs) {
    const found = repeats(pair).map(({ asked }) => asked)
    const wanted = pair[2]
    const isRight = wanted !== null && found.includes(wanted)
    raised += found.length > 0 ? 1 : 0
    expected += wanted === null ? 0 : 1
    right += isRight ? 1 : 0
    if (isRight || (wanted === null && found.length === 0)) continue
    wrong.push(`${pair[0].join(' | ')} → ${pair[1]}: ${wanted} but ${found.join() || 'nothing'}`)
  }
  return { wrong, precision: right / raised, recall: right / expected }
}
