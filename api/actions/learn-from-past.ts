import { setImmediate } from 'node:timers/promises'
import {
  casesSince,
  eventsOfCases,
  newestRiskVersion,
  saveRiskModel,
} from '@caselead/db/risk-models.ts'
import { days, hours } from '../core/instant.ts'
import type { Agent } from '../core/people.ts'
import { learnRisk } from '../core/risk/model.ts'
import { type Holding, type PastLook, pastOf } from '../core/risk/past.ts'
import { withQueues } from '../core/risk/queues.ts'
import type { Desk } from '../desk.ts'
import { people } from '../people.ts'
import { asEvent } from '../record/read.ts'

const learnedFrom = days(365)
const mostCases = 10_000
const batch = 50
/** Nights begin at two o'clock UTC and are counted from 1970. */
const nightBegins = hours(2)

const nightOf = (at: number): number => Math.floor((at - nightBegins) / days(1))

/** Learns anew from the desk's own past, once a night; answers when the next begins. */
export async function learnFromPast(desk: Desk): Promise<number> {
  const now = desk.now()
  const night = nightOf(now)
  if (((await newestRiskVersion(desk.db)) ?? -1) < night) {
    const model = learnRisk(night, now, await past(desk, now))
    await saveRiskModel(desk.db, night, now, model)
  }
  return (night + 1) * days(1) + nightBegins
}

/** Case after case in small batches, so that nobody waits for it. */
async function past(desk: Desk, now: number): Promise<PastLook[]> {
  const [cases, team] = await Promise.all([
    casesSince(desk.db, now - learnedFrom, mostCases),
    people(desk.db, now),
  ])
  const looks: PastLook[] = []
  const holdings: Holding[] = []
  for (let from = 0; from < cases.length; from += batch) {
    for (const one of await pastOfSome(desk, cases.slice(from, from + batch), team, now)) {
      looks.push(...one.looks)
      holdings.push(...one.holdings)
    }
    await setImmediate()
  }
  return withQueues(looks, holdings, team)
}

async function pastOfSome({ db, matrices }: Desk, ids: number[], team: Agent[], now: number) {
  const rows = await eventsOfCases(db, ids)
  const histories = Map.groupBy(rows.map(asEvent), ({ caseId }) => caseId)
  return Promise.all(
    [...histories.values()].map(async (events) => {
      const [opened] = events
      const version = opened?.kind === 'opened' ? opened.data.matrixVersion : 0
      const matrix = await matrices.version(db, version)
      return pastOf(events, { matrix, people: team }, now)
    }),
  )
}
