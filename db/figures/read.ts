import { setImmediate } from 'node:timers/promises'
import type { Channel, Plan, Priority, Tier } from '@caselead/core/base/vocabulary.ts'
import type { CaseFacts } from '@caselead/core/figures/facts/case-facts.ts'
import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { time } from '../time.ts'

/** Which cases are counted; what is left out is any. Facts of another version aren't read. */
export interface FactsFilter {
  version: number
  plan?: Plan | undefined
  category?: string | undefined
  tier?: Tier | undefined
  channel?: Channel | undefined
  priority?: Priority | undefined
  lead?: string | undefined
}

export interface KeptFacts {
  case_id: number
  facts: CaseFacts
}

/** So many at once: in between, others have their turn. */
const atOnce = 1000

/**
 * The facts of all cases in which anything may have happened since then, in batches by case. The next
 * batch is read while one is worked on, and each case is parsed as its turn comes, so that few are held.
 */
export async function* factsSince(
  db: Db,
  since: number,
  filter: FactsFilter,
): AsyncGenerator<Iterable<KeptFacts>> {
  const read = (after: number) => textsAfter(db, { since, filter, after })
  let ahead: Promise<FactsText[]> | null = read(0)
  while (ahead) {
    const rows: FactsText[] = await ahead
    const after = rows.at(-1)?.case_id
    ahead = rows.length < atOnce || after === undefined ? null : read(after)
    // Whoever stops early doesn't wait for it.
    ahead?.catch(() => undefined)
    // It's on its way before this batch is worked on, and others have their turn.
    await setImmediate()
    yield parsed(rows)
  }
}

interface FactsText {
  case_id: number
  text: string
}

function* parsed(rows: readonly FactsText[]): Generator<KeptFacts> {
  for (const { case_id, text } of rows) yield { case_id, facts: JSON.parse(text) as CaseFacts }
}

const textsAfter = (
  db: Db,
  { since, filter, after }: { since: number; filter: FactsFilter; after: number },
): Promise<FactsText[]> =>
  filtered(db, filter)
    .select(['case_id', sql<string>`facts::text`.as('text')])
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', time(since))]))
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(atOnce)
    .execute()

/** The kept facts of some cases; those nobody has counted yet are left out. */
export async function factsOfCases(
  db: Db,
  version: number,
  ids: readonly number[],
): Promise<KeptFacts[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('case_facts')
    .select(['case_id', 'facts'])
    .where('case_id', 'in', ids)
    .where('version', '=', version)
    .orderBy('case_id')
    .execute()
}

function filtered(db: Db, { version, plan, category, tier, channel, ...more }: FactsFilter) {
  const { priority, lead } = more
  let rows = db.selectFrom('case_facts').where('version', '=', version)
  if (plan !== undefined) rows = rows.where('plan', '=', plan)
  if (category !== undefined) rows = rows.where('category', '=', category)
  if (tier !== undefined) rows = rows.where('tier', '=', tier)
  if (channel !== undefined) rows = rows.where('channel', '=', channel)
  if (priority !== undefined) rows = rows.where('priority', '=', priority)
  if (lead !== undefined) rows = rows.where('lead_id', '=', lead)
  return rows
}

/** The matrices of cases that go on. */
export async function matricesOfOpen(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('cases')
    .select('matrix_version')
    .distinct()
    .where('resolved_at', 'is', null)
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(({ matrix_version }) => matrix_version)
}

const mostAreas = 100

/** The areas cases were about, the commonest first. */
export async function areasOfFacts(db: Db): Promise<string[]> {
  const { rows } = await sql<{ category: string }>`
    select category from case_facts where category is not null
    group by category order by count(*) desc, category limit ${sql.lit(mostAreas)}`.execute(db)
  return rows.map(({ category }) => category)
}

/** What the cases on a page of a list are called. */
export async function subjectsOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'subject'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, subject }) => [id, subject]))
}
