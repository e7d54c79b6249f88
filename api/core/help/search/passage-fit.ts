import type { Entry, IndexedPassage } from '../index/entry.ts'
import type { Want } from './wants.ts'

export interface PassageFit {
  passage: IndexedPassage
  /** Of what the question's words weigh, how much this passage has. */
  share: number
}

/** The passage of an article that has most of a question's words; null if none has any. */
export function passageFitter(wants: readonly Want[]): (entry: Entry) => PassageFit | null {
  const told = wants.filter(({ isSmall }) => !isSmall)
  const all = told.reduce((sum, { weight }) => sum + weight, 0)
  const waysOf = new Map<number, { want: number; worth: number }[]>()
  for (const [want, { weight, ways }] of told.entries()) {
    for (const { term, factor } of ways) {
      const known = waysOf.get(term.id) ?? []
      waysOf.set(term.id, known)
      known.push({ want, worth: (factor * weight) / all })
    }
  }
  const best = new Float64Array(told.length)
  const shareOf = ({ terms }: IndexedPassage): number => {
    best.fill(0)
    for (const id of terms) {
      for (const { want, worth } of waysOf.get(id) ?? []) {
        if (worth > (best[want] ?? 0)) best[want] = worth
      }
    }
    return best.reduce((sum, each) => sum + each, 0)
  }
  return ({ passages }) => {
    let fit: PassageFit | null = null
    for (const passage of passages) {
      const share = shareOf(passage)
      if (share > (fit?.share ?? 0)) fit = { passage, share }
    }
    return fit
  }
}
