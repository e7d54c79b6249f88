import type { Moment } from '@caselead/core/review/moments.ts'
import { momentNames, momentWords as words } from '../../../words/desk/reviews/case.ts'
import { span } from '../../../words/spans.ts'
import { when } from '../../../words/times.ts'

/** "Update late by 78 min" */
export const momentTitle = ({ kind, ...moment }: Moment): string =>
  momentNames[kind]('ms' in moment && moment.ms !== null ? span(moment.ms) : null)

/** What there is to say about it, a line each. */
export function momentLines(moment: Moment, now: number, zone: string): string[] {
  switch (moment.kind) {
    case 'silence':
      return [words.promised(when(moment.promised, now, zone))]
    case 'asked_again':
      return [words.given(moment.given), words.asked(moment.question)]
    case 'returned':
      return [
        ...(moment.lacks === '' ? [] : [words.lacks(moment.lacks)]),
        ...(moment.missing === '' ? [] : [words.missing(moment.by, moment.missing)]),
      ]
    case 'unanswered':
      return [words.unanswered(moment.who)]
    case 'paused':
      return [words.paused(moment.by)]
  }
}
