import { sql } from 'kysely'
import type { Db } from '../../tables.ts'

/** Names that may stand in a text; the core looks closer. */
const mostNames = 5000
const mostReviews = 10
const mostWhys = 200

interface Sought {
  account: string
  /** What in the text may be the first or last word of a name. */
  pieces: readonly string[]
  addresses: readonly string[]
}

/** Other accounts whose name's first word stands in a text, people of theirs by their names, and addresses. */
export async function othersIn(db: Db, { account, pieces, addresses }: Sought) {
  const isThere = (at: 1 | -1) => sql`${wordOf(at)} = any (${[...pieces]}::text[])`
  const [accounts, people, known] = await Promise.all([
    sql<{ name: string }>`select name from accounts
      where id <> ${account} and ${isThere(1)} limit ${mostNames}`.execute(db),
    sql<{ name: string }>`select name from contacts
      where account_id <> ${account} and ${isThere(1)} and ${isThere(-1)}
      limit ${mostNames}`.execute(db),
    sql<{ email: string }>`select email from contacts
      where account_id <> ${account} and email = any (${[...addresses]}::citext[])`.execute(db),
  ])
  return {
    accounts: accounts.rows.map(({ name }) => name),
    people: people.rows.map(({ name }) => name),
    addresses: known.rows.map(({ email }) => email),
  }
}

/** A word of a name as the core reads it, without marks around it. */
const wordOf = (at: 1 | -1) => sql`btrim(split_part(lower(translate(normalize(name, NFKC),
  '‘’ʼ‐‑‒–—−', '''''''------')), ' ', ${sql.lit(at)}), '.,;:()"')`

/** Of these cases those of other accounts. */
export async function othersCases(
  db: Db,
  account: string,
  numbers: readonly number[],
): Promise<number[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('id', 'in', [...numbers])
    .where('account_id', '!=', account)
    .execute()
  return rows.map(({ id }) => id)
}

/** What was written in reviews of a case. Causes one can act on aren't among it: they're what a report is for. */
export async function writtenInReviews(db: Db, caseId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('review_cases')
    .innerJoin('reviews', 'reviews.id', 'review_cases.review_id')
    .select(['notes', 'decisions', 'went_well', 'went_wrong', 'lucky', 'contributing'])
    .where('case_id', '=', caseId)
    .orderBy('review_id', 'desc')
    .limit(mostReviews)
    .execute()
  const whys = await db
    .selectFrom('review_whys')
    .select('said')
    .where('case_id', '=', caseId)
    .where('can_act', '=', false)
    .orderBy('id', 'desc')
    .limit(mostWhys)
    .execute()
  const texts = rows.flatMap((row) => Object.values(row))
  return [...texts, ...whys.map(({ said }) => said)].filter((text) => text !== '')
}

/** People of an account, by names and addresses. */
export async function peopleOf(db: Db, account: string) {
  return db
    .selectFrom('contacts')
    .select(['name', 'email'])
    .where('account_id', '=', account)
    .limit(mostNames)
    .execute()
}

/** Everybody who is or was on the team, by name. */
export async function everyAgent(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('agents').select('name').limit(2000).execute()
  return rows.map(({ name }) => name)
}
