import { genesis } from '@caselead/api/record/hash.ts'
import { PendingChange } from '@caselead/api/record/pending-change.ts'
import { record } from '@caselead/api/record/record.ts'
import { people } from '@caselead/api/runtime/roster.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import type { Impact, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { newCaseIds } from '@caselead/db/case/cases.ts'
import { contactByEmail, contactWithAccount } from '@caselead/db/team/people.ts'
import type { World } from './world.ts'

const inItsOwnMinute = (due: number): number => due

export interface ToldCase {
  at: number
  impact: Impact
  urgency: Urgency
  /** Minutes until it was solved, without a word before. */
  solvedAfter: number
}

/** Cases of the past, decided and recorded as any other, in one go and without their mail. */
export async function tellPast({ db, runtime }: World, email: string, told: ToldCase[]) {
  const found = await contactByEmail(db, email)
  const by = found && (await contactWithAccount(db, found.id))
  const [solver] = await people(db, runtime.now())
  if (!by || !solver) throw new Error(`nobody has the address ${email}`)
  const contact = { id: by.id, name: by.name }
  const account = { id: by.account_id, name: by.account_name, plan: 'business' as const }
  const facts = {
    matrix: await runtime.matrices.current(db),
    people: await people(db, runtime.now()),
  }
  const ids = await newCaseIds(db, told.length)
  const changes = told.map(({ at, impact, urgency, solvedAfter }, index) => {
    const one = new PendingChange(ids[index] ?? 0, null, genesis)
    const open: Command = {
      ...{ do: 'open', subject: 'Exports', body: 'They stop.', impact, urgency, category: null },
      ...{ channel: 'portal', environment: {}, contact },
      account: { ...account, vip: false, valueUsd: 0 },
    }
    one.step(open, at, { type: 'contact', ...contact }, facts)
    const solved = at + minutes(solvedAfter)
    one.runClocks(solved, facts, inItsOwnMinute)
    const solve: Command = { do: 'resolve', resolution: 'Press F5' }
    one.step(solve, solved, { type: 'agent', id: solver.id, name: solver.name }, facts)
    one.runClocks(runtime.now(), facts, inItsOwnMinute)
    return one
  })
  await db.transaction().execute((trx) => record(trx, changes, runtime.secret))
  await db.updateTable('outbox').set({ next_at: null }).execute()
}
