import type { ReviewPayload } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { companyOf } from '../../runtime/company.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Composed } from './composed.ts'

/** What an owner of articles is mailed when the date to review them has come; null where they have left. */
export async function reviewMail(
  { db, publicUrl }: Runtime,
  row: Row<'outbox'>,
  { articles, more }: ReviewPayload['review'],
): Promise<Composed | null> {
  const team = await colleagues(db, row.created_at)
  const reader = team.find(({ id }) => row.recipient === `agent:${id}`)
  if (!reader) return null
  const company = await companyOf(db)
  const list = `${publicUrl}/desk/help/articles`
  return {
    kind: 'article_review',
    props: {
      ...{ company, to: { name: reader.name }, more, url: `${list}?show=stale` },
      articles: articles.map(({ id, ...told }) => ({ ...told, url: `${list}/${id}` })),
    },
    ...{ to: reader.email, fromName: sender.desk(company.name), number: null },
    ...{ replyToken: null, automatic: true, stopUrl: null },
  }
}
