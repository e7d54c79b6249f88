import type { CaseEvent } from '@caselead/core/case/events.ts'
import { kindOf } from '@caselead/core/case/kinds/catalogue.ts'
import { isBy, who } from '@caselead/core/case/kinds/in-words.ts'
import { asCustomer } from '@caselead/core/case/kinds/kind.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import { fileNamed } from '../case/file.ts'
import type { RecordEntry } from '../types/record.ts'

/** What a partner reads of an event; null for what is the team's own. */
export function referredEntry(event: CaseEvent, partnerId: string): RecordEntry | null {
  const { partner } = kindOf(event)
  const told = typeof partner === 'function' ? partner(event, partnerId) : partner
  const line = told === asCustomer ? entry(event) : told
  if (!line) return null
  const { seq, at, kind, visibility } = event
  // Of what the customer sent they have what travelled with the case, which its packet shows.
  const files = kind === 'note' ? line.files : undefined
  return {
    sentence: line.sentence,
    body: line.body ?? null,
    ...(files && { files: files.map((file) => fileNamed(event.caseId, file)) }),
    seq,
    at,
    kind,
    visibility,
    who: who(event),
    mine: isBy(event, partnerId),
    time: null,
    because: null,
    mailed: [],
    scores: [],
  }
}
