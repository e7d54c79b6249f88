import type { Gone } from '../../base/apart.ts'

/** Why a mail can't be read. */
export const unreadWords = {
  wrong: (why: string) => `It can’t be read: ${why}.`,
  gone: (why: Gone, patience: number): string =>
    ({
      late: `It took longer than ${patience / 1000} seconds to read.`,
      full: 'It took too much memory to read.',
      ended: 'Reading it was interrupted.',
      busy: 'Too many other emails were being read.',
    })[why],
} as const
