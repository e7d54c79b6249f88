import { days } from '@caselead/core/base/instant.ts'
import type { CaseFacts, HandoffFact } from '@caselead/core/figures/facts/case-facts.ts'

const opened = Date.parse('2026-11-20T12:00:00Z')

/** The facts of an open case in which nothing happened. */
export const blankFacts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ openedAt: opened, channel: 'email', plan: 'business', priority: 'P2', tier: 1 },
  ...{ level: 'L1', matrix: 1, category: null, account: 'bright', lead: 'maya', skips: false },
  ...{ mergedInto: null, firstWordAt: null, solved: [], isOver: false, droppedAt: null },
  ...{ reopens: 0, handoffs: [], wroteAgainAt: null, askedAgain: [], promises: [], clocks: [] },
  ...{ surveys: [], tierMs: {}, hereSince: null, open: [] },
  ...{ openMs: { toFirstWord: 0, toEnd: 0 }, writing: [] },
  ...more,
})

/** One that waits to be accepted. */
export const handoffFact = (more: Partial<HandoffFact> = {}): HandoffFact => ({
  ...{ at: opened + days(1), toTier: 2, toLevel: 'L2', who: 'dana', rule: null, priority: 'P2' },
  ...{ how: null, until: null, openMs: 0, isLate: false, returnedAt: null },
  ...more,
})
