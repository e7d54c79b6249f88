/** What Northwind's team wrote into its reviews. */
export const reviewDemoWords = {
  start: 'Our first answer came late',
  leaf: 'Nobody had picked the case up before its first answer was due',
  notes:
    'Most of what went wrong this month was a first answer after its deadline. In each of these cases the answer itself was right.',
  decisions: 'We look through the queue for unanswered cases before the office closes.',
  by: 'Sofia Marin',
} as const
