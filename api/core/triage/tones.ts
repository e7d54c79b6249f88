import { isNumber } from '../base/number.ts'
import type { Case } from '../case/state.ts'

/** Sentiments of the customer's latest messages, oldest first; only of those before an event, if one is named. */
export const tonesOf = (one: Pick<Case, 'tones'>, before = Number.POSITIVE_INFINITY): number[] =>
  (one.tones ?? [])
    .filter(({ of }) => of < before)
    .map(({ sentiment }) => sentiment)
    .filter(isNumber)
