import { countUpTo, holding, type PageRequest, pageOf } from '../pages.ts'
import type { Db } from '../tables.ts'
import { rows } from './listed.ts'
import { lastHeardFirst } from './queue.ts'

/** Cases whose subject or whose account's name holds these words, the last heard of first. */
export async function casesHolding(db: Db, words: string, asked: PageRequest) {
  const named = db.selectFrom('accounts').select('id').where('name', 'ilike', holding(words))
  const found = rows(db).where((eb) =>
    eb.or([eb('subject', 'ilike', holding(words)), eb('account_id', 'in', named)]),
  )
  const [page, total] = await Promise.all([
    pageOf(found, lastHeardFirst, asked),
    countUpTo(db, found),
  ])
  return { found: page, total }
}
