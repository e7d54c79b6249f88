import type {
  ActionSaid,
  ActionStep,
  ActionStepTold,
  Ended,
} from '@caselead/core/review/actions/action.ts'
import { sql } from 'kysely'
import type { Db } from '../../tables.ts'
import { time } from '../../time.ts'

interface NewAction extends ActionSaid {
  review: number
  caseId: number | null
  whyId: number | null
}

const columnsOf = ({ kind, what, ownerId, dueOn, figure }: ActionSaid) => ({
  ...{ kind, what, owner_id: ownerId, figure },
  due_on: sql<string>`${dueOn}::date`,
})

export async function insertAction(trx: Db, action: NewAction): Promise<number> {
  const { review, caseId, whyId } = action
  const row = await trx
    .insertInto('review_actions')
    .values({ review_id: review, case_id: caseId, why_id: whyId, ...columnsOf(action) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** An action as it is, until the transaction ends. */
export async function lockAction(trx: Db, id: number) {
  return trx
    .selectFrom('review_actions')
    .leftJoin('agents', 'agents.id', 'review_actions.owner_id')
    .select(['review_actions.id', 'review_id', 'kind', 'what', 'owner_id', 'figure'])
    .select(['ended_how', 'version', 'agents.name as owner'])
    .select(sql<string>`due_on::text`.as('due_on'))
    .where('review_actions.id', '=', id)
    .forUpdate('review_actions')
    .executeTakeFirst()
}

/** What people say of an action that's locked. */
export async function saveAction(trx: Db, id: number, said: ActionSaid): Promise<void> {
  await trx
    .updateTable('review_actions')
    .set((eb) => ({ ...columnsOf(said), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Ends an action that's locked, or opens it again. */
export async function saveEnd(trx: Db, id: number, ended: Ended | null): Promise<void> {
  await trx
    .updateTable('review_actions')
    .set((eb) => ({
      ...{ ended_how: ended?.how ?? null, ended_by: ended?.by ?? null },
      ended_at: ended && time(ended.at),
      ...{ ended_why: ended?.why ?? null, ended_url: ended?.url ?? null },
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

interface Step extends ActionStepTold {
  at: number
  by: string
  kind: ActionStep
}

/** Adds to what happened to an action that's locked, or that nobody else sees yet. */
export async function insertStep(trx: Db, id: number, { at, by, kind, ...told }: Step) {
  await sql`insert into review_action_steps (action_id, seq, at, by, kind, told)
    select ${id}::int, coalesce(max(seq), 0) + 1, ${time(at)}, ${by}, ${kind}, ${JSON.stringify(told)}::jsonb
    from review_action_steps where action_id = ${id}`.execute(trx)
}

export async function countActions(db: Db, review: number): Promise<number> {
  const row = await db
    .selectFrom('review_actions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('review_id', '=', review)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
