import { Refusal } from '@caselead/core/base/refusal.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { filesOf, filesPassedOn } from '@caselead/core/case/kinds/files-of.ts'
import { type SentFile, sendFiles } from '@caselead/db/files/files.ts'
import type { Db } from '@caselead/db/tables.ts'
import { fileRefusals } from '../files/words.ts'

/** From here on the files of these events belong to their cases; refused where one can't be sent. */
export async function recordFiles(db: Db, events: readonly CaseEvent[]): Promise<void> {
  const sent = new Map<string, SentFile>()
  for (const event of events)
    for (const file of sentIn(event)) if (!sent.has(file.id)) sent.set(file.id, file)
  if (sent.size === 0 || (await sendFiles(db, [...sent.values()]))) return
  throw new Refusal('conflict', fileRefusals.sentBefore, 'files')
}

function sentIn(event: CaseEvent): SentFile[] {
  const { caseId: case_id, seq, visibility } = event
  const at = { case_id, seq }
  return [
    ...filesOf(event).map(({ id }) => ({
      ...at,
      id,
      internal: visibility === 'internal',
      again: false,
    })),
    ...filesPassedOn(event).map(({ id }) => ({ ...at, id, internal: true, again: true })),
  ]
}
