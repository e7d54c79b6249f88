import { priorityNames } from '../../base/labels.ts'
import type { Impact, Priority, Urgency } from '../../base/vocabulary.ts'
import type { Triaged } from '../../triage/triaged.ts'
import type { Because } from '../events.ts'
import { type Kinds, plain } from './kind.ts'

export interface TriageEvents {
  /** A message was read: by word lists, by what was learned, or again by a hosted model. */
  triaged: Triaged
  /** A person says what it is about; `to` equals `from` where they confirm it. */
  category_set: { from: string | null; to: string }
  priority_changed: {
    from: Priority
    to: Priority
    /** What it was weighed by this time. */
    impact: Impact
    urgency: Urgency
    /** In the words of whoever changed it, for the team. */
    reason: string
    /** Where a rule did. */
    because?: Because
  }
}

export const triage: Kinds<TriageEvents> = {
  triaged: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: readAs(data) }),
    partner: null,
    hands: 'acts',
    ...plain,
    call: null,
  },
  category_set: {
    visibility: 'internal',
    record: ({ data }) => ({ sentence: categorised(data) }),
    partner: null,
    hands: 'arranges',
    ...plain,
    call: null,
  },
  priority_changed: {
    visibility: 'public',
    letter: null,
    customer: ({ data }) => ({ sentence: weighed(data) }),
    draft: ({ data }) => `Its severity is now ${priorityNames[data.to]}.`,
    says: null,
    record: ({ data }) => ({ sentence: weighed(data), body: data.reason }),
    partner: null,
    hands: 'acts',
    ...plain,
    ruled: ({ data }) => data.because?.rule ?? null,
    call: null,
  },
}

function readAs({ category, hosted }: Triaged): string {
  if (!hosted) return category === null ? 'Triage: no category' : `Triage: ${category}`
  return category === null
    ? `Read again by ${hosted.model}`
    : `Read again by ${hosted.model}: ${category}`
}

function categorised({ from, to }: TriageEvents['category_set']): string {
  if (from === to) return `Category confirmed: ${to}`
  return from ? `Category changed from ${from} to ${to}` : `Category set to ${to}`
}

const weighed = ({ from, to }: TriageEvents['priority_changed']): string =>
  from === to
    ? `Severity is still ${priorityNames[to]}`
    : `Severity changed from ${priorityNames[from]} to ${priorityNames[to]}`
