import type { CaseEvent } from '@caselead/core/case/events.ts'
import { kindOf } from '@caselead/core/case/kinds/catalogue.ts'
import { isBy, whoOf } from '@caselead/core/case/kinds/in-words.ts'
import { asCustomer } from '@caselead/core/case/kinds/kind.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { ruleSentence } from '@caselead/core/wording/rule-sentence.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import { fileNamed } from '../case/file.ts'
import type { MailedView, RecordEntry } from '../types/record.ts'
import { triageScores } from './triage-scores.ts'

/** What somebody of the team reads of an event; `events` are all of its case. */
export function recordEntry(
  event: CaseEvent,
  events: readonly CaseEvent[],
  matrix: Matrix,
  { viewerId = null, mailed = [] }: { viewerId?: string | null; mailed?: MailedView[] } = {},
): RecordEntry {
  const { record } = kindOf(event)
  const line = record === asCustomer ? null : record(event, events)
  const shown = entry(event)
  const { seq, at, kind, visibility } = event
  const files = line?.files ?? shown?.files
  const more = line?.more ?? shown?.more
  return {
    seq,
    at,
    kind,
    visibility,
    who: whoOf(event),
    mine: viewerId !== null && isBy(event, viewerId),
    sentence: line?.sentence ?? shown?.sentence ?? kind,
    body: line?.body ?? shown?.body ?? null,
    ...(more && { more }),
    ...(files && { files: files.map((file) => fileNamed(event.caseId, file)) }),
    time: line ? (line.time ?? null) : (shown?.time ?? null),
    because: because(event, matrix),
    mailed,
    scores: event.kind === 'triaged' ? triageScores(event.data) : [],
  }
}

function because(event: CaseEvent, matrix: Matrix): RecordEntry['because'] {
  const { data } = event
  const told = 'because' in data ? data.because : undefined
  if (event.actor.type !== 'system') return null
  const name = told?.rule ?? event.actor.rule
  const sentence = ruleSentence(matrix, name)
  if (!told && sentence === null) return null
  return {
    rule: name,
    sentence,
    matrixVersion: told?.matrixVersion ?? matrix.version,
    evidence: told?.evidence ?? '',
  }
}
