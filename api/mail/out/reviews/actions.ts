import { stageRules } from '@caselead/core/review/actions/reminders.ts'
import type { ActionsPayload } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { companyOf } from '../../../runtime/company.ts'
import { colleagues } from '../../../runtime/roster.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import type { Composed } from '../composed.ts'

/** What owners of actions, or whoever leads, are reminded of; null where they have left. */
export async function actionsMail(
  { db, publicUrl }: Runtime,
  row: Row<'outbox'>,
  { stage, actions, more }: ActionsPayload['actions'],
): Promise<Composed | null> {
  const team = await colleagues(db, row.created_at)
  const reader = team.find(({ id }) => row.recipient === `agent:${id}`)
  if (!reader) return null
  const company = await companyOf(db)
  const list = `${publicUrl}/desk/reviews/actions`
  const isOwn = stageRules[stage].to === 'owner'
  return {
    kind: 'review_actions',
    props: {
      ...{ company, to: { name: reader.name }, stage, more },
      actions: actions.map(({ id, what, owner, dueOn }) => ({
        ...{ what, owner: isOwn || owner === '' ? null : owner, dueOn, url: `${list}/${id}` },
      })),
      url: isOwn ? `${list}?of=me` : list,
    },
    ...{ to: reader.email, fromName: sender.desk(company.name), number: null },
    ...{ replyToken: null, automatic: true, stopUrl: null },
  }
}
