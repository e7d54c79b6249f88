import { casesRunning } from '@caselead/db/risk-models.ts'
import { change } from '../change.ts'
import { system } from '../core/actor.ts'
import { minutes } from '../core/instant.ts'
import { Refusal } from '../core/refusal.ts'
import { foreseenKinds } from '../core/risk/foreseen.ts'
import { riskOf } from '../core/risk/model.ts'
import { riskSentence } from '../core/risk/sentence.ts'
import { isWorthTelling } from '../core/risk/telling.ts'
import type { Case } from '../core/state.ts'
import type { Facts } from '../core/unfolding.ts'
import type { Desk } from '../desk.ts'

const lookEvery = minutes(5)
const mostCases = 2000

type Foreseen = { id: number; clock: string; odds: number; why: string }

/**
 * Looks ahead at the clocks that run: where a breach has become likely enough for the matrix, it is
 * recorded on the case. Answers when to look again.
 */
export async function foreseeBreaches(desk: Desk): Promise<number> {
  const now = desk.now()
  const [model, people, cases] = await Promise.all([
    desk.risk(),
    desk.team(),
    casesRunning(desk.db, { kinds: foreseenKinds, at: now, most: mostCases, assigneeId: null }),
  ])
  for (const { state } of cases) {
    const one = state as Case
    const facts = { matrix: await desk.matrices.version(desk.db, one.matrixVersion), people }
    for (const { id, ...told } of foreseenOf(one, facts, now)) {
      await change(desk, {
        case: id,
        command: { do: 'foresee', ...told },
        actor: system('forecast'),
      }).catch(unlessRefused)
    }
  }
  return now + lookEvery

  function foreseenOf(one: Case, facts: Facts, at: number): Foreseen[] {
    return one.clocks.flatMap((clock) => {
      const risk = riskOf(model, one, clock, facts, at)
      const odds = Math.round((risk?.chance ?? 0) * 100) / 100
      if (!risk || !isWorthTelling(clock, odds, facts.matrix)) return []
      return [{ id: one.id, clock: clock.id, odds, why: riskSentence(risk, one, facts.matrix) }]
    })
  }
}

/** It went on meanwhile: the clock no longer runs. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
