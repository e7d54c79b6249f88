import { setImmediate } from 'node:timers/promises'
import { seconds } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { lastOf } from '@caselead/core/figures/facts/last-of.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { everyFactDue, type FactsToKeep, factsDue, keepFacts } from '@caselead/db/figures/keep.ts'
import { eventsOfCases } from '@caselead/db/learned/risk-models.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import { asEvent } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Changes looked at in one go, and how often before others have their turn. */
const changesAtOnce = 100
const mostTurns = 100
const pause = seconds(30)

type Deps = Pick<Runtime, 'db' | 'now' | 'matrices'>

/** Makes the facts of cases that changed anew; answers when to look again. */
export async function keepFactsUpToDate(runtime: Deps): Promise<number> {
  const { db, now } = runtime
  const began = now()
  await makeAnewIfOld(runtime)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const due = await factsDue(db, now(), changesAtOnce)
    if (due.length === 0) {
      await saveSetting(db, 'case_facts', { version: factsVersion, asOf: began })
      return now() + pause
    }
    const kept = await factsOfCases(
      runtime,
      due.map(({ caseId }) => caseId),
    )
    await keepFacts(
      db,
      now(),
      kept,
      due.flatMap(({ ids }) => ids),
    )
    await setImmediate()
  }
  return now()
}

/** After an upgrade facts may say more. */
async function makeAnewIfOld({ db }: Deps): Promise<void> {
  const known = await setting(db, 'case_facts')
  if (known?.version === factsVersion) return
  await db.transaction().execute(async (within) => {
    await everyFactDue(within)
    await saveSetting(within, 'case_facts', { version: factsVersion, asOf: known?.asOf ?? null })
  })
}

async function factsOfCases({ db, matrices }: Deps, ids: number[]): Promise<FactsToKeep[]> {
  const rows = await eventsOfCases(db, ids)
  const histories = Map.groupBy(rows.map(asEvent), ({ caseId }) => caseId)
  return Promise.all(
    [...histories].map(async ([caseId, events]) => {
      const { matrix, later } = await matricesOf({ db, matrices }, events)
      const facts = factsOf(events, matrix, later)
      return { caseId, seq: events.at(-1)?.seq ?? 0, until: lastOf(facts), facts }
    }),
  )
}

/** The matrix a case began with, and those it was moved to. */
async function matricesOf({ db, matrices }: Omit<Deps, 'now'>, events: readonly CaseEvent[]) {
  const later = new Map<number, Matrix>()
  for (const { kind, data } of events) {
    if (kind === 'matrix_changed') later.set(data.to, await matrices.version(db, data.to))
  }
  const [opened] = events
  const version = opened?.kind === 'opened' ? opened.data.matrixVersion : 0
  return { matrix: await matrices.version(db, version), later }
}
