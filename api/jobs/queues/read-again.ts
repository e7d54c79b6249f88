import { system } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type FirstReading, firstReadings } from '@caselead/core/case/first-reading.ts'
import { isOpen } from '@caselead/core/case/state.ts'
import { knownCategories } from '@caselead/core/triage/category/known-categories.ts'
import { borneOut, type Claims } from '@caselead/core/triage/second-reading.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import type { Db } from '@caselead/db/tables.ts'
import { isCut, type Question } from '../../llm/triage-question.ts'
import { changeWithin } from '../../record/change.ts'
import { readEvents } from '../../record/read.ts'
import { people } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** A message that a hosted model is to read, by the event that read it first. */
export interface Unread {
  case_id: number
  seq: number
}

export interface Asking extends Question {
  caseId: number
  first: FirstReading
}

/** What is asked about a message; null when nobody needs to know any more. */
export async function askingOf(
  db: Db,
  runtime: Runtime,
  { case_id: caseId, seq }: Unread,
): Promise<Asking | null> {
  const stored = await oneCase(db, caseId)
  const one = stored?.state
  if (!one || !isOpen(one)) return null
  const first = firstReadings(await readEvents(db, caseId)).find(({ of }) => of === seq)
  if (!first || first.isReadAgain) return null
  const [matrix, learned, team] = [
    await runtime.matrices.version(db, one.matrixVersion),
    await runtime.learned(db),
    await people(db, runtime.now()),
  ]
  const more = [one.category, ...(learned?.categories ?? [])]
  return { caseId, first, text: first.text, categories: knownCategories(team, matrix, more) }
}

/** Records what the model said, as far as the message bears it out; answers why not, if not. */
export async function readAgain(
  db: Db,
  runtime: Runtime,
  asking: Asking,
  { model, claims }: { model: string; claims: Claims },
): Promise<string | null> {
  const { caseId, first } = asking
  const reading = borneOut(claims, first.text)
  if (!reading) return 'nothing it says stands in the message'
  const { message } = first
  const cut = isCut(asking) && { cut: true }
  const command = { do: 'read_again' as const, message, model, reading, ...cut }
  try {
    await changeWithin(db, runtime, { case: caseId, command, actor: system('hosted-triage') })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
