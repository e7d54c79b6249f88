import { sql } from 'kysely'
import type { Db } from '../../tables.ts'

/** Names that may stand in a text; the core looks closer. */
const mostNames = 500
const mostReviews = 10

/** Other accounts whose name's first word stands in a text, and people of theirs, by names and addresses. */
export async function othersIn(db: Db, { account, text }: { account: string; text: string }) {
  const low = text.toLowerCase()
  const accounts = await sql<{ name: string }>`
    select name from accounts
    where id <> ${account} and name <> ''
      and strpos(${low}, lower(split_part(normalize(name, NFKC), ' ', 1))) > 0
    limit ${mostNames}`.execute(db)
  const people = await sql<{ name: string; email: string | null }>`
    select name, email from contacts
    where account_id <> ${account} and (
      (name <> '' and strpos(${low}, lower(split_part(normalize(name, NFKC), ' ', 1))) > 0)
      or (email is not null and strpos(${low}, lower(email)) > 0)
    )
    limit ${mostNames}`.execute(db)
  return {
    accounts: accounts.rows.map(({ name }) => name),
    people: people.rows.map(({ name }) => name),
    addresses: people.rows.flatMap(({ email }) => email ?? []),
  }
}

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

/** What was written in reviews of a case. */
export async function writtenInReviews(db: Db, caseId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('review_cases')
    .innerJoin('reviews', 'reviews.id', 'review_cases.review_id')
    .select(['notes', 'decisions', 'went_well', 'went_wrong', 'lucky', 'contributing'])
    .where('case_id', '=', caseId)
    .orderBy('review_id', 'desc')
    .limit(mostReviews)
    .execute()
  return rows.flatMap((row) => Object.values(row)).filter((text) => text !== '')
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
