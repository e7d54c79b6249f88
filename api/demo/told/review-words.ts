import { sofia } from '../cast.ts'

/** What Northwind's team wrote into its reviews. */
export const reviewDemoWords = {
  start: 'Our first answer came late',
  leaf: 'Nobody checks for new cases before closing time',
  notes:
    'Most of what went wrong this month was a first answer after its deadline. In each of these cases the answer itself was right.',
  decisions: 'From now on, we check the queue for unanswered cases before closing time.',
  by: sofia.email,
  actions: {
    by: 'Sofia Marin',
    done: {
      kind: 'prevent',
      owner: 'Ines Carvalho',
      figure: 'firstResponse',
      what: 'Check the queue for unanswered cases before closing time',
      end: {
        by: 'Ines Carvalho',
        why: 'It’s on the closing checklist, and the late shift has ticked it off every day this week.',
        url: null,
      },
    },
    late: {
      kind: 'communicate',
      owner: 'Maya Lindqvist',
      figure: 'promises',
      what: 'Tell the next shift which cases still wait for an answer',
    },
    notDoing: {
      kind: 'mitigate',
      owner: 'Sofia Marin',
      figure: null,
      what: 'Answer every case on weekends, too',
      end: {
        by: 'Sofia Marin',
        why: 'It would take two more people, and what blocks everything is answered around the clock already.',
        url: null,
      },
    },
    next: {
      kind: 'document',
      owner: 'Dana Whitfield',
      figure: 'returned',
      what: 'Write down what a handoff to the specialists must say',
    },
  },
} as const
