/**
 * What a search came to: somebody opened what it found, saw an answer, or got nothing that fits; something
 * fits, and nobody opened it; or it asks something that no passage answers.
 */
export const searchKinds = [
  'all',
  'opened',
  'answered',
  'nothing',
  'unopened',
  'unanswered',
] as const
export type SearchKind = (typeof searchKinds)[number]
export type SearchCounts = Record<SearchKind, number>
