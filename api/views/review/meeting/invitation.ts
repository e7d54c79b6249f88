import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { type CalendarEvent, calendarFile } from '@caselead/core/review/meeting/calendar-file.ts'
import { invitedTo } from '@caselead/db/review/meeting/meetings.ts'
import { oneReview } from '@caselead/db/review/reviews.ts'
import { namesAndAddresses } from '@caselead/db/team/people.ts'
import type { Context } from '../../../auth/context.ts'
import type { Runtime } from '../../../runtime/runtime.ts'

/** The same meeting by whatever way its file comes. */
export const meetingUid = ({ publicUrl }: Pick<Runtime, 'publicUrl'>, review: number): string =>
  `review-${review}@${new URL(publicUrl).hostname}`

export const meetingUrl = ({ publicUrl }: Pick<Runtime, 'publicUrl'>, review: number): string =>
  `${publicUrl}/desk/reviews/${review}`

/** A review's meeting as a file for a calendar; there is none before it has a time. */
export async function meetingFile(
  { runtime }: Context,
  { review }: { review: number },
): Promise<{ name: string; text: string }> {
  const { db } = runtime
  const [one, invited] = await Promise.all([oneReview(db, review), invitedTo(db, review)])
  if (!one || one.meets_at === null) throw new Refusal('not_found', notFoundWords.meeting)
  const [organiser = null] = await namesAndAddresses(db, one.organiser_id ? [one.organiser_id] : [])
  const event: CalendarEvent = {
    ...{ method: 'PUBLISH', uid: meetingUid(runtime, review), sequence: one.invitation },
    ...{ stamp: runtime.now(), startsAt: one.meets_at, lasts: one.meets_for },
    ...{ title: one.title, place: one.place, about: '', url: meetingUrl(runtime, review) },
    ...{ organiser, attendees: invited },
  }
  return { name: `review-${review}.ics`, text: calendarFile(event) }
}
