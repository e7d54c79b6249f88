import { openCasesOfAccount } from '@caselead/db/case-lists.ts'
import { claimLetter, letterFailed, letterSent } from '@caselead/db/outbox.ts'
import type { Row } from '@caselead/db/tables.ts'
import { change } from '../change.ts'
import { byPerson } from '../core/account-escalation.ts'
import { system } from '../core/actor.ts'
import { minutes } from '../core/instant.ts'
import { Refusal } from '../core/refusal.ts'
import type { Desk } from '../desk.ts'
import { readEvents } from '../record/read.ts'
import { isUnreachable } from '../report.ts'

const tryAgainAfter = minutes(1)

/**
 * An account was escalated: each of its other open cases follows, in a transaction of its own and
 * under a key of its own, so that a second try goes on with those that did not follow the first time.
 */
export async function followNext(desk: Desk): Promise<boolean> {
  return desk.db.transaction().execute(async (db) => {
    const row = await claimLetter(db, 'case', desk.now())
    if (!row) return false
    try {
      await follow(desk, row)
      await letterSent(db, row.id, desk.now(), null)
    } catch (error) {
      if (isUnreachable(error)) throw error
      desk.log.error({ error, letter: row.id }, 'the cases of an account could not follow')
      const reason = error instanceof Error ? error.message : String(error)
      await letterFailed(db, row.id, reason, desk.now() + tryAgainAfter)
    }
    return true
  })
}

async function follow(desk: Desk, { id, case_id, seq, account_id }: Row<'outbox'>): Promise<void> {
  if (case_id === null || seq === null || account_id === null) return
  const cause = (await readEvents(desk.db, case_id, seq)).at(-1)
  if (cause?.kind !== 'account_escalated') return
  const rule = cause.data.because?.rule ?? byPerson
  const command = { do: 'follow_account', to: cause.data.to, rule } as const
  const failures: unknown[] = []
  for (const other of await openCasesOfAccount(desk.db, account_id)) {
    if (other === case_id) continue
    const asked = { case: other, command, actor: system(rule), key: `account:${id}:${other}` }
    await change(desk, asked).catch((error) => {
      if (isUnreachable(error)) throw error
      if (!(error instanceof Refusal)) failures.push(error)
    })
  }
  if (failures.length > 0) throw failures[0]
}
