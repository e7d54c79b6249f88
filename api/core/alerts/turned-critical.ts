import type { Case } from '../case/state.ts'

/** What waits for the end of quiet hours waits no longer once its case has become a P1. */
export const turnedCritical = (before: Case | null, after: Case): boolean =>
  before !== null && before.priority !== 'P1' && after.priority === 'P1'
