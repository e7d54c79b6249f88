import { setImmediate } from 'node:timers/promises'
import { seconds } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { lastOf } from '@caselead/core/figures/facts/last-of.ts'
import { wordsOfCase } from '@caselead/core/find/case-words.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { type CaseWords, keepWords } from '@caselead/db/case/queue/words.ts'
import {
  type DueFacts,
  everyFactDue,
  type FactsToKeep,
  factsDue,
  firstUncounted,
  keepFacts,
} from '@caselead/db/figures/keep.ts'
import { eventsOfCases } from '@caselead/db/learned/risk-models.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import { asEvent } from '../../record/read.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Changes looked at in one go, and how often before others have their turn. */
const changesAtOnce = 100
const eventsAtOnce = 2000
const mostTurns = 100
const pause = seconds(30)

type Deps = Pick<Runtime, 'db' | 'now' | 'matrices'> & { log: Pick<Runtime['log'], 'error'> }

/** Makes the facts of cases that changed anew; answers when to look again. */
export async function keepFactsUpToDate(runtime: Deps): Promise<number> {
  const { db, now } = runtime
  const began = now()
  await makeAnewIfOld(runtime)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const due = fewEnough(await factsDue(db, now(), changesAtOnce))
    if (due.length === 0) {
      const asOf = Math.min(began, (await firstUncounted(db)) ?? began)
      await saveSetting(db, 'case_facts', { version: factsVersion, asOf })
      return now() + pause
    }
    const { kept, words } = await factsOfCases(
      runtime,
      due.map(({ caseId }) => caseId),
    )
    await keepWords(db, words)
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

/** As many cases, from the first, as have so many events together; one at least. */
function fewEnough(due: readonly DueFacts[]): DueFacts[] {
  let all = 0
  return due.filter(({ events }, at) => {
    all += events
    return at === 0 || all <= eventsAtOnce
  })
}

/** After an upgrade facts may say more: until all do, they are as of no time. */
async function makeAnewIfOld({ db }: Deps): Promise<void> {
  const known = await setting(db, 'case_facts')
  if (known?.version === factsVersion) return
  await db.transaction().execute(async (within) => {
    await everyFactDue(within)
    await saveSetting(within, 'case_facts', { version: factsVersion, asOf: null })
  })
}

/** The facts of cases, and the words they are found by. */
async function factsOfCases(runtime: Deps, ids: number[]) {
  const rows = await eventsOfCases(runtime.db, ids)
  const kept: FactsToKeep[] = []
  const words: CaseWords[] = []
  for (const [caseId, events] of Map.groupBy(rows.map(asEvent), (event) => event.caseId)) {
    const facts = await factsOfCase(runtime, caseId, events)
    if (facts) kept.push(facts)
    words.push({ caseId, seq: events.at(-1)?.seq ?? 0, words: wordsOfCase(caseId, events) })
    await setImmediate()
  }
  return { kept, words }
}

/** One that can't be read keeps the facts it has until it changes: the others go on. */
async function factsOfCase(
  runtime: Deps,
  caseId: number,
  events: readonly CaseEvent[],
): Promise<FactsToKeep | null> {
  try {
    const { matrix, later } = await matricesOf(runtime, events)
    const facts = factsOf(events, matrix, later)
    const seq = events.at(-1)?.seq ?? 0
    return { caseId, seq, until: lastOf(facts), version: factsVersion, facts }
  } catch (error) {
    runtime.log.error({ error, case: caseId }, 'this case could not be counted')
    return null
  }
}

/** The matrix a case began with, and those it was moved to. */
async function matricesOf({ db, matrices }: Deps, events: readonly CaseEvent[]) {
  const later = new Map<number, Matrix>()
  for (const { kind, data } of events) {
    if (kind === 'matrix_changed') later.set(data.to, await matrices.version(db, data.to))
  }
  const [opened] = events
  const version = opened?.kind === 'opened' ? opened.data.matrixVersion : 0
  return { matrix: await matrices.version(db, version), later }
}
