import { calendarFile } from '@caselead/core/review/meeting/calendar-file.ts'
import type { MeetingPayload } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { companyOf } from '../../../runtime/company.ts'
import { colleagues } from '../../../runtime/roster.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { meetingUid, meetingUrl } from '../../../views/review/meeting/invitation.ts'
import type { Composed } from '../composed.ts'

/** What somebody is mailed about a review's meeting, with the file their calendar reads; null where they have left. */
export async function meetingMail(
  runtime: Runtime,
  row: Row<'outbox'>,
  {
    review,
    lasts,
    method,
    sequence,
    isNew,
    organiser,
    agenda,
    ...meeting
  }: MeetingPayload['meeting'],
): Promise<Composed | null> {
  const team = await colleagues(runtime.db, row.created_at)
  const reader = team.find(({ id }) => row.recipient === `agent:${id}`)
  if (!reader) return null
  const company = await companyOf(runtime.db)
  const url = meetingUrl(runtime, review)
  const text = calendarFile({
    ...{ method, sequence, lasts, organiser, url, uid: meetingUid(runtime, review) },
    ...{ stamp: row.created_at, startsAt: meeting.at, title: meeting.title, place: meeting.place },
    ...{ about: agenda.join('\n'), attendees: [{ name: reader.name, email: reader.email }] },
  })
  return {
    kind: 'meeting',
    props: {
      ...{
        company,
        to: { name: reader.name },
        ...meeting,
        sentAt: row.created_at,
        lasts,
        agenda,
        url,
      },
      is: method === 'CANCEL' ? 'off' : isNew ? 'new' : 'changed',
    },
    ...{ to: reader.email, fromName: sender.desk(company.name), number: null },
    ...{ replyToken: null, automatic: true, stopUrl: null },
    brings: [{ filename: 'meeting.ics', content: Buffer.from(text).toString('base64') }],
  }
}
