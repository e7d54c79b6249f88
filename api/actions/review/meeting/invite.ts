import { Refusal } from '@caselead/core/base/refusal.ts'
import {
  arrangeMeeting,
  invitedTo,
  nextInvitation,
  setInvited,
} from '@caselead/db/review/meeting/meetings.ts'
import { oneReview } from '@caselead/db/review/reviews.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import type { Agent } from '../../../auth/visitor.ts'
import { line } from '../../../input/shapes.ts'
import { leader } from '../../colleague.ts'
import { changeReview } from '../change-review.ts'
import { WhichReview } from '../review-id.ts'
import { meetingActionWords as words } from '../words.ts'
import { tellInvited } from './tell-invited.ts'

const mostInvited = 50

export const Invite = WhichReview.extend({
  place: line().describe('Where it is: a room, or the address of a call.'),
  lasts: z.number().int().min(5, words.lasts).max(480, words.lasts).describe('Minutes.'),
  people: z
    .array(line())
    .max(mostInvited)
    .describe(
      'Everybody who’s invited, by id, address or name; whoever isn’t named any more is told so.',
    ),
})

/** Invites people to a review's meeting, with a calendar file; whoever was invited before hears what changed. */
export async function invite(
  { runtime }: Context,
  me: Agent,
  { review, place, lasts, people }: z.output<typeof Invite>,
): Promise<{ invited: number }> {
  const named = await Promise.all(people.map((who) => leader(runtime, who, 'people')))
  const ids = [...new Set(named.map(({ id }) => id))]
  await changeReview(runtime.db, review, async (trx) => {
    const one = await oneReview(trx, review)
    const at = one?.meets_at ?? null
    if (!one || at === null) throw new Refusal('invalid', words.whenFirst, 'people')
    const before = (await invitedTo(trx, review)).map(({ id }) => id)
    const isMoved = one.place !== place || one.meets_for !== lasts
    const fresh = ids.filter((id) => !before.includes(id))
    const stay = isMoved ? ids.filter((id) => before.includes(id)) : []
    const gone = before.filter((id) => !ids.includes(id))
    await arrangeMeeting(trx, review, { place, minutes: lasts, organiserId: me.id })
    await setInvited(trx, review, ids)
    if (fresh.length + stay.length + gone.length === 0) return
    const sequence = await nextInvitation(trx, review)
    const told = { review, at, sequence }
    await tellInvited(trx, runtime, { ...told, method: 'REQUEST', people: fresh, isNew: true })
    await tellInvited(trx, runtime, { ...told, method: 'REQUEST', people: stay })
    await tellInvited(trx, runtime, { ...told, method: 'CANCEL', people: gone })
  })
  return { invited: ids.length }
}
