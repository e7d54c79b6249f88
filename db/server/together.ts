import { CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Statement } from './batch.ts'

/** How statements to be sent in one go reach the connection: as the only value of a query. */
export class Together<Answer> {
  readonly statements: Statement[]
  /** The transaction ends with them. */
  readonly commits: boolean
  /** The rows of each, once they are there. */
  answer: Answer | null = null

  constructor(asked: readonly CompiledQuery<unknown>[], commits = false) {
    this.statements = asked.map(({ sql, parameters }) => ({ text: sql, values: parameters }))
    this.commits = commits
  }
}

type Rows<Asked extends readonly CompiledQuery<unknown>[]> = {
  [Each in keyof Asked]: Asked[Each] extends CompiledQuery<infer Row> ? Row[] : never
}

/**
 * Asks several things in one go, for one way to the server and back; each sees what was committed
 * before it, as if they were asked one after another. Answers the rows of each.
 */
export async function together<const Asked extends readonly CompiledQuery<unknown>[]>(
  db: Kysely<Tables>,
  asked: Asked,
): Promise<Rows<Asked>> {
  const all = new Together<Rows<Asked>>(asked)
  await db.executeQuery(inOneGo(all))
  if (!all.answer) throw new Error('this connection cannot ask several things in one go')
  return all.answer
}

/** Asks the last of a transaction and commits it: if it fails, nothing is committed. */
export async function lastly(db: Kysely<Tables>, last: CompiledQuery<unknown>): Promise<void> {
  await db.executeQuery(inOneGo(new Together([last], true)))
}

/** What a query asks, without its values. */
export function textOf({ sql, parameters: [all] }: CompiledQuery): string {
  return all instanceof Together ? all.statements.map(({ text }) => text).join('; ') : sql
}

const inOneGo = (all: Together<unknown>) => CompiledQuery.raw('together', [all])
