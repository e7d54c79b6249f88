import { system } from '@caselead/core/base/actor.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { byPerson } from '@caselead/core/rules/account-escalation.ts'
import { openCasesOfAccount } from '@caselead/db/case/open-cases.ts'
import { letterOf } from '@caselead/db/queues/letters.ts'
import { claimLetter, letterFailed, letterGoesOn, letterSent } from '@caselead/db/queues/outbox.ts'
import type { Row } from '@caselead/db/tables.ts'
import { tryAgainAfter } from '../../base/back-off.ts'
import { isUnreachable, reasonOf } from '../../base/report.ts'
import { type Change, change } from '../../record/change.ts'
import { readEvents } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const atOnce = 200

/** How far an account's cases have followed; `missed` is what kept one of them from it. */
interface Followed {
  after: number
  missed: string | null
}

const fromTheFirst: Followed = { after: 0, missed: null }

/**
 * An account was escalated: each of its other open cases follows, in a transaction of its own and
 * under a key of its own, so that a second try goes on with those that did not follow the first
 * time. A part of a large account at once: answers true while there may be more.
 */
export async function followNext(runtime: Runtime): Promise<boolean> {
  return runtime.db.transaction().execute(async (db) => {
    const row = await claimLetter(db, 'case', runtime.now())
    if (!row) return false
    const payload = letterOf(row)
    if (!payload) return false
    const { more, ...followed } = await follow(runtime, row, payload.followed ?? fromTheFirst)
    if (more) {
      await letterGoesOn(db, row.id, { ...payload, followed })
    } else if (followed.missed !== null) {
      await letterGoesOn(db, row.id, { ...payload, followed: fromTheFirst })
      await letterFailed(db, row.id, followed.missed, runtime.now() + tryAgainAfter)
    } else {
      await letterSent(db, row.id, runtime.now(), null)
    }
    return true
  })
}

async function follow(
  runtime: Runtime,
  { id, case_id, seq, account_id }: Row<'outbox'>,
  { after, missed }: Followed,
): Promise<Followed & { more: boolean }> {
  const done = { after, missed, more: false }
  if (case_id === null || seq === null || account_id === null) return done
  const cause = (await readEvents(runtime.db, case_id, seq)).at(-1)
  if (cause?.kind !== 'account_escalated') return done
  const rule = cause.data.because?.rule ?? byPerson
  const command = { do: 'follow_account', to: cause.data.to, rule } as const
  const asked = { until: cause.at, after, limit: atOnce }
  const others = await openCasesOfAccount(runtime.db, account_id, asked)
  for (const other of others.filter((each) => each !== case_id)) {
    const key = `account:${id}:${other}`
    const reason = await missedBy(runtime, { case: other, command, actor: system(rule), key })
    done.missed ??= reason
  }
  return { ...done, after: others.at(-1) ?? after, more: others.length === atOnce }
}

/** Why a case did not follow; null when it did or need not. */
async function missedBy(runtime: Runtime, asked: Change): Promise<string | null> {
  try {
    await change(runtime, asked)
    return null
  } catch (error) {
    if (isUnreachable(error)) throw error
    if (error instanceof Refusal) return null
    runtime.log.error({ error, case: asked.case }, 'a case could not follow its account')
    return reasonOf(error)
  }
}
