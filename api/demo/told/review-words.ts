import { sofia } from '../cast.ts'

/** What Northwind's team wrote into its reviews. */
export const reviewDemoWords = {
  start: 'Our first answer came late',
  leaf: 'Nobody checks for new cases before closing time',
  notes:
    'Most of what went wrong this month was a first answer after its deadline. In each of these cases the answer itself was right.',
  decisions: 'From now on, we check the queue for unanswered cases before closing time.',
  by: sofia.email,
} as const
