import type { Change } from '@caselead/core/simulate/report/compare.ts'
import { momentIn } from '../when.ts'
import { changeWords } from '../words.ts'

/** One change of a case, as a sentence. */
export function changeInWords(change: Change, zone: string): string {
  switch (change.of) {
    case 'highest':
      return changeWords.highest(`${change.is}`, `${change.was}`)
    case 'first climb': {
      const at = (when: number | null) => (when === null ? null : momentIn(zone, when))
      return changeWords.firstClimb(at(change.is), at(change.was))
    }
    case 'breaches':
      return changeWords.breaches(clockInWords(change.clock), change.is, change.was)
    case 'rule':
      return changeWords.rule(change.rule, change.is, change.was)
    case 'pages':
      return changeWords.pages(change.name, change.is, change.was)
  }
}

export const clockInWords = (clock: string): string => clock.replaceAll('_', ' ')
