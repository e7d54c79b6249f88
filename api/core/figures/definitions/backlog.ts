import { days, type Instant } from '../../base/instant.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ShareDefinition } from './definition.ts'

const isOpenAt = ({ open }: CaseFacts, at: Instant): boolean =>
  open.some(({ from, until }) => from <= at && (until === null || until > at))

/** Of the cases open at the end of the period, those that were opened longer ago than this. */
const olderThan = (age: number): ShareDefinition => ({
  kind: 'share',
  range: null,
  isStock: true,
  itemsOf: (facts, at) => (isOpenAt(facts, at) ? [{ at, isPart: at - facts.openedAt > age }] : []),
})

export const openWeek = olderThan(days(7))
export const openMonth = olderThan(days(30))
