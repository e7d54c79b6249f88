import { invalid } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { lacks } from '../../words/desk/verbs.ts'
import { fromInput, tomorrowAtNine } from '../../words/times.ts'

const minutes = 60_000

export const quickMoments = ['soon', 'later', 'morning'] as const

/** The instant a promise names: a quick choice or a time typed in the agent's zone. */
export function momentOf(fields: Fields, now: number, zone: string): number | null {
  switch (fields.text('moment')) {
    case 'soon':
      return now + 30 * minutes
    case 'later':
      return now + 120 * minutes
    case 'morning':
      return tomorrowAtNine(now, zone)
    case 'at':
      return fromInput(fields.text('at'), zone)
    default:
      return null
  }
}

export const noMoment = () => invalid(lacks.moment, 'at')
