import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { days, hours } from '@caselead/core/base/instant.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { RiskModel } from '@caselead/core/risk/model.ts'
import { type CasePast, looksOf, type PastObservation, pastOf } from '@caselead/core/risk/past.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import {
  casesSince,
  eventsOfCases,
  newestRiskVersion,
  saveRiskModel,
} from '@caselead/db/learned/risk-models.ts'
import { asEvent } from '../../record/read.ts'
import { people } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const learnedFrom = days(365)
const mostCases = 10_000
const batch = 50
/** Nights begin at two o'clock UTC and are counted from 1970. */
const nightBegins = hours(2)

const nightOf = (at: number): number => Math.floor((at - nightBegins) / days(1))

/** Learns anew from the desk's own past, once a night; answers when the next begins. */
export async function learnFromPast(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  const night = nightOf(now)
  if (((await newestRiskVersion(runtime.db)) ?? -1) < night) {
    const model = await learnInBackground({
      version: night,
      at: now,
      looks: await past(runtime, now),
    })
    await saveRiskModel(runtime.db, night, now, model)
  }
  return (night + 1) * days(1) + nightBegins
}

/** Case after case in small batches, so that nobody waits for it. */
async function past(runtime: Runtime, now: number): Promise<PastObservation[]> {
  const [cases, team] = await Promise.all([
    casesSince(runtime.db, now - learnedFrom, mostCases),
    people(runtime.db, now),
  ])
  const pasts: CasePast[] = []
  for (let from = 0; from < cases.length; from += batch) {
    pasts.push(...(await pastOfSome(runtime, cases.slice(from, from + batch), team, now)))
    await setImmediate()
  }
  return looksOf(pasts, { people: team })
}

async function pastOfSome({ db, matrices }: Runtime, ids: number[], team: Agent[], now: number) {
  const rows = await eventsOfCases(db, ids)
  const histories = Map.groupBy(rows.map(asEvent), ({ caseId }) => caseId)
  return Promise.all(
    [...histories.values()].map(async (events) => {
      const [opened] = events
      const version = opened?.kind === 'opened' ? opened.data.matrixVersion : 0
      const later = new Map<number, Matrix>()
      for (const { kind, data } of events) {
        if (kind === 'matrix_changed') later.set(data.to, await matrices.version(db, data.to))
      }
      const matrix = await matrices.version(db, version)
      return pastOf(events, { matrix, people: team }, now, later)
    }),
  )
}

/** Learning takes seconds of computing: pages are served meanwhile. */
export function learnInBackground(workerData: {
  version: number
  at: number
  looks: PastObservation[]
}): Promise<RiskModel> {
  const worker = new Worker(new URL('./risk-worker.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('learning was cut short')))
  })
}
