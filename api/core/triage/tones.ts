import { isNumber } from '../base/number.ts'

/** The sentiment of one message of the customer's. */
export interface Tone {
  /** The message's event. */
  of: number
  sentiment: number
}

/** Sentiments of the customer's latest messages, oldest first; only of those before an event, if one is named. */
export const tonesOf = (
  one: { tones?: readonly Tone[] },
  before = Number.POSITIVE_INFINITY,
): number[] =>
  (one.tones ?? [])
    .filter(({ of }) => of < before)
    .map(({ sentiment }) => sentiment)
    .filter(isNumber)
