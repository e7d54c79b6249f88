import type { DueDays, ReminderStage, StageRule } from '@caselead/core/review/actions/reminders.ts'
import { sql } from 'kysely'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

export interface RemindersAsked {
  stage: ReminderStage
  rule: StageRule
  due: DueDays
  /** Only this one. */
  action?: number | undefined
}

const isThere = sql`(owner.id is not null and owner.left_at is null and owner.role <> 'partner')`
const whose = { there: isThere, left: sql`not ${isThere}`, any: sql`true` }
const ownerId = sql`coalesce(action.owner_id, '')`

/** Open actions due in those days that nobody was reminded of at this stage. */
function due({ stage, rule, due: { from, to }, action }: RemindersAsked) {
  const { owner, isOncePerOwner } = rule
  const toldOwner = isOncePerOwner ? ownerId : sql`''::text`
  const conditions = [
    sql`action.ended_at is null`,
    whose[owner],
    ...(from === null ? [] : [sql`action.due_on >= ${from}::date`]),
    ...(to === null ? [] : [sql`action.due_on <= ${to}::date`]),
    ...(action === undefined ? [] : [sql`action.id = ${action}::int`]),
    sql`not exists (select from review_action_reminders as told
      where told.action_id = action.id and told.stage = ${stage} and told.due_on = action.due_on
        and told.owner_id = ${toldOwner})`,
  ]
  return sql`select action.id, action.what, action.due_on, ${ownerId} as owner_id,
      coalesce(owner.name, '') as owner, ${toldOwner} as told_owner
    from review_actions as action left join agents as owner on owner.id = action.owner_id
    where ${sql.join(conditions, sql` and `)}`
}

/** Whoever owns one of them. */
export async function ownersToRemind(db: Db, asked: RemindersAsked): Promise<string[]> {
  const { rows } = await sql<{ owner_id: string }>`
    select distinct owner_id from (${due(asked)}) as due`.execute(db)
  return rows.map(({ owner_id }) => owner_id)
}

export interface ActionReminder {
  id: number
  what: string
  owner: string
  due_on: string
  /** How many there are, also where fewer are answered. */
  total: number
}

/**
 * Takes all reminders of a stage, of one owner or of all; whoever else does so at this moment is waited for,
 * and gets none. Answers the longest due of them.
 */
export async function takeActionReminders(
  db: Db,
  asked: RemindersAsked & { owner: string | null; now: number },
  mostNamed: number,
): Promise<ActionReminder[]> {
  const { stage, owner, now } = asked
  const { rows } = await sql<ActionReminder>`
    with due as (select * from (${due(asked)}) as due
      ${owner === null ? sql`` : sql`where owner_id = ${owner}`}),
    taken as (
      insert into review_action_reminders (action_id, stage, due_on, owner_id, at)
      select id, ${stage}::text, due_on, told_owner, ${time(now)} from due
      on conflict do nothing returning action_id)
    select id, what, owner, due.due_on::text as due_on, count(*) over ()::integer as total
    from due join taken on action_id = id order by due.due_on, id limit ${mostNamed}`.execute(db)
  return rows
}
