import { times } from '@caselead/core/base/counted.ts'
import type { Change } from '@caselead/core/simulate/report/compare.ts'
import { momentIn } from '../when.ts'

/** One change of a case, as a sentence. */
export function changeInWords(change: Change, zone: string): string {
  switch (change.of) {
    case 'highest':
      return `reaches ${change.is} instead of ${change.was}`
    case 'first climb': {
      const at = (when: number | null) => (when === null ? 'never' : momentIn(zone, when))
      return `first climbs ${at(change.is)} (was ${at(change.was)})`
    }
    case 'breaches':
      return `${clockInWords(change.clock)} breached ${times(change.is)} (was ${times(change.was)})`
    case 'rule':
      return `${change.rule} fires ${times(change.is)} (was ${times(change.was)})`
    case 'pages':
      return `${change.name} called ${times(change.is)} (was ${times(change.was)})`
  }
}

export const clockInWords = (clock: string): string => clock.replaceAll('_', ' ')
