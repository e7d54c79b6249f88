import { hours, minutes } from '@caselead/core/base/instant.ts'

/** Nothing that failed is put off for longer. */
export const longestPause = hours(1)

/** One case or one receiver that can't be seen to lets the others go first. */
export const tryAgainAfter = minutes(1)

interface BackOff {
  /** After the first failure, in milliseconds. */
  first: number
  /** At the most, in milliseconds: an hour unless it is told. */
  longest?: number
  /** How many times as long each next pause is: twice unless it is told. */
  times?: number
}

/** How many milliseconds to wait after so many failures before this one: longer each time. */
export const backOff =
  ({ first, longest = longestPause, times = 2 }: BackOff) =>
  (failures: number): number =>
    Math.min(first * times ** Math.min(failures, 20), longest)

/** Up to a quarter sooner, so that what failed together doesn't come back together. */
export const jittered = (ms: number): number => Math.round(ms * (1 - Math.random() / 4))
