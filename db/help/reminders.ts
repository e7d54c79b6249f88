import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

interface RemindersAsked {
  now: number
  /** Whoever was reminded before this is reminded again. */
  remindedBefore: number
  /** Of one article by one date. */
  mostReminders: number
}

/** Published articles whose date to review has come, each with the number of the reminder it lacks. */
const due = ({ now, remindedBefore, mostReminders }: RemindersAsked) => sql`
  select article.id, article.owner_id, article.review_by, text.title, coalesce(told.number, 0) + 1 as number
  from help_articles as article
  join lateral (select title from help_texts where article_id = article.id and state = 'published'
    order by language <> article.language, id limit 1) as text on true
  left join lateral (select number, at from help_review_reminders as told
    where told.article_id = article.id and told.owner_id = article.owner_id
      and told.review_by = article.review_by order by number desc limit 1) as told on true
  where article.owner_id is not null and article.review_by <= ${time(now)}
    and (told.number is null or (told.number < ${mostReminders} and told.at <= ${time(remindedBefore)}))`

/** Whoever is to be reminded of an article. */
export async function ownersToRemind(db: Db, asked: RemindersAsked): Promise<Set<string>> {
  const { rows } = await sql<{ owner_id: string }>`
    select distinct owner_id from (${due(asked)}) as due`.execute(db)
  return new Set(rows.map(({ owner_id }) => owner_id))
}

export interface Reminder {
  id: number
  title: string
  review_by: number
  number: number
  /** How many there are, also where fewer are answered. */
  total: number
}

/**
 * Takes all reminders somebody is to get; whoever else does so at this moment is waited for, and gets none.
 * Answers the longest overdue of them.
 */
export async function takeReminders(
  db: Db,
  ownerId: string,
  asked: RemindersAsked,
  mostNamed: number,
): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    with due as (select * from (${due(asked)}) as due where owner_id = ${ownerId}),
    taken as (
      insert into help_review_reminders (article_id, owner_id, review_by, number, at)
      select id, owner_id, review_by, number, ${time(asked.now)} from due
      on conflict do nothing returning article_id)
    select id, title, review_by, number, count(*) over ()::integer as total
    from due join taken on article_id = id order by review_by, id limit ${mostNamed}`.execute(db)
  return rows
}
