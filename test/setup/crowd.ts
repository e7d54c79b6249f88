import { genesis } from '@caselead/api/record/hash.ts'
import { PendingChange } from '@caselead/api/record/pending-change.ts'
import { record } from '@caselead/api/record/record.ts'
import { people } from '@caselead/api/runtime/roster.ts'
import type { Plan } from '@caselead/core/base/vocabulary.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { newCaseIds } from '@caselead/db/case/cases.ts'
import type { Db } from '@caselead/db/tables.ts'
import { type ContactRow, contactByEmail } from '@caselead/db/team/people.ts'

export interface Crowd {
  /** When each case is opened. */
  at: number[]
  /** Who opens them. */
  email: string
  matrix: Matrix
  secret: string
}

/** Opens many cases in one transaction, each decided and recorded as if its customer had. */
export async function openMany(db: Db, { at, email, matrix, secret }: Crowd): Promise<number[]> {
  const opener = await contactByEmail(db, email)
  if (!opener) throw new Error(`nobody has the address ${email}`)
  return db.transaction().execute(async (db) => {
    const ids = await newCaseIds(db, at.length)
    const team = await people(db, at[0] ?? 0)
    const changes = ids.map((id, index) => {
      const change = new PendingChange(id, null, genesis)
      const { command, actor } = opening(opener, index)
      change.step(command, at[index] ?? 0, actor, { matrix, people: team })
      for (const agent of team) if (agent.id === change.after.assignee?.id) agent.load += 1
      return change
    })
    await record(db, changes, secret)
    return ids
  })
}

function opening(opener: ContactRow, index: number) {
  const { id, name, account_id, account_name, plan, vip, value_usd } = opener
  const contact = { id, name }
  const command = {
    do: 'open' as const,
    subject: `The export stops at row ${index}`,
    body: `Every night the export ends at row ${index}. We need the file by nine.`,
    impact: 'team' as const,
    urgency: 'inconvenient' as const,
    category: null,
    channel: 'portal' as const,
    environment: {},
    contact,
    account: { id: account_id, name: account_name, plan: plan as Plan, vip, valueUsd: value_usd },
  }
  return { command, actor: { type: 'contact' as const, ...contact } }
}
