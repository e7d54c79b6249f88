import type { Status } from '@caselead/core/base/vocabulary.ts'

export const sentenceCase = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1)

export const isOver = (status: Status): boolean => status === 'resolved' || status === 'closed'
