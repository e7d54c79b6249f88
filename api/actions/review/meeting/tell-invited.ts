import { randomUUID } from 'node:crypto'
import { caseNumber } from '@caselead/core/case/state.ts'
import { mostHeld } from '@caselead/core/review/choosing.ts'
import { notify } from '@caselead/db/notify.ts'
import { insertLetters, type MeetingPayload } from '@caselead/db/queues/letters.ts'
import { nextInvitation } from '@caselead/db/review/meeting/meetings.ts'
import { casesOfReview, oneReview } from '@caselead/db/review/reviews.ts'
import type { Db } from '@caselead/db/tables.ts'
import { namesAndAddresses } from '@caselead/db/team/people.ts'
import { basisOf } from '../../../views/figures/asked.ts'
import type { ReviewDeps } from '../../../views/review/reviews.ts'

interface Telling {
  review: number
  at: number
  method: MeetingPayload['meeting']['method']
  /** By id. */
  people: readonly string[]
  /** One number for all who are told of the same change. */
  sequence: number
  /** Whether they hear of it for the first time. */
  isNew?: boolean
}

const mostOnAgenda = 20

/** Mails an invitation, or what became of it, to each of these; in the transaction that changes it. */
export async function tellInvited(
  trx: Db,
  runtime: ReviewDeps,
  { review, at, method, people, sequence, isNew = false }: Telling,
): Promise<void> {
  if (people.length === 0) return
  const one = await oneReview(trx, review)
  if (!one) return
  const { zone } = await basisOf({ ...runtime, db: trx })
  const cases = await casesOfReview(trx, review, mostHeld)
  const [organiser = null] = await namesAndAddresses(
    trx,
    one.organiser_id ? [one.organiser_id] : [],
  )
  const meeting: MeetingPayload['meeting'] = {
    ...{ review, title: one.title, at, lasts: one.meets_for, place: one.place, zone },
    ...{ method, sequence, isNew, organiser },
    agenda: cases
      .filter(({ is_on_agenda: isOn }) => isOn)
      .slice(0, mostOnAgenda)
      .map(({ case_id: id, subject }) => `${caseNumber(id)} ${subject}`),
  }
  const createdAt = new Date(runtime.now()).toISOString()
  await insertLetters(
    trx,
    people.map((id) => ({
      ...{ id: randomUUID(), case_id: null, account_id: null, seq: null },
      ...{ kind: 'meeting', carrier: 'mail' as const, recipient: `agent:${id}` },
      ...{ payload: { meeting }, created_at: createdAt },
    })),
  )
  await notify(trx, [{ channel: 'outbox', payload: '' }])
}

interface Moved {
  review: number
  /** When it was to be before, and is now. */
  before: number | null
  now: number | null
  /** By id. */
  people: readonly string[]
}

/** Whoever is invited hears that it's at another time, or not at all. */
export async function tellOfMove(
  trx: Db,
  runtime: ReviewDeps,
  { review, before, now, people }: Moved,
): Promise<void> {
  const at = now ?? before
  if (before === now || at === null || people.length === 0) return
  const sequence = await nextInvitation(trx, review)
  const method = now === null ? 'CANCEL' : 'REQUEST'
  await tellInvited(trx, runtime, { review, at, method, people, sequence })
}
