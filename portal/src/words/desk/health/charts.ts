import { grouped, small } from './figure.ts'

/** Of a chart of how many still wait, over time. */
export const curveWords = {
  percent: (percent: number) => `${percent}%`,
  target: (time: string) => `target ${time}`,
  count: grouped,
  afterTime: (share: string, time: string) => `${share} after ${time}`,
  median: (time: string) => `Half take up to ${time}.`,
  noMedian: 'Not reached by half yet.',
  spoken: (after: string, median: string) => `${after}. ${median}`,
  after: 'After',
  atOnce: '0 min',
  /** `outcome` is what hasn't happened to them: "Solved". */
  stillWaiting: (outcome: string) => `Not ${small(outcome)} yet`,
  waiting: 'waiting',
  waitingCount: 'Still counted',
} as const

/** Of a chart of how many gave each answer. */
export const answersWords = {
  title: 'Answers from 1 (hard) to 7 (easy)',
  spoken: (answers: readonly number[]) =>
    `${answers.map((count, at) => `${at + 1}: ${grouped(count)}`).join(', ')}.`,
  count: grouped,
  hard: 'hard',
  easy: 'easy',
  answer: 'Answer',
  people: 'People',
} as const
