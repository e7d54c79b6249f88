import { casesRunning } from '@caselead/db/risk-models.ts'
import { change } from '../change.ts'
import { system } from '../core/actor.ts'
import type { Command } from '../core/commands.ts'
import { minutes } from '../core/instant.ts'
import { Refusal } from '../core/refusal.ts'
import { foreseenKinds } from '../core/risk/foreseen.ts'
import { type RiskModel, riskOf } from '../core/risk/model.ts'
import { riskSentence } from '../core/risk/sentence.ts'
import { isWorthTelling } from '../core/risk/telling.ts'
import type { Case } from '../core/state.ts'
import type { Facts } from '../core/unfolding.ts'
import type { Desk } from '../desk.ts'
import { isUnreachable } from '../report.ts'

const lookEvery = minutes(5)
const mostCases = 2000

type Foreseen = Omit<Extract<Command, { do: 'foresee' }>, 'do'>

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
  for (const { id, state } of cases) {
    await tell(desk, id, async () => {
      const one = state as Case
      const matrix = await desk.matrices.version(desk.db, one.matrixVersion)
      return foreseenOf(one, model, { matrix, people }, now)
    })
  }
  return now + lookEvery
}

/** One case that cannot be looked at must not hold up the others. */
async function tell(desk: Desk, id: number, look: () => Promise<Foreseen[]>): Promise<void> {
  try {
    for (const told of await look()) {
      const command = { do: 'foresee', ...told } as const
      await change(desk, { case: id, command, actor: system('forecast') }).catch(unlessRefused)
    }
  } catch (error) {
    if (isUnreachable(error)) throw error
    desk.log.error({ error, case: id }, 'what is ahead of this case could not be told')
  }
}

const foreseenOf = (one: Case, model: RiskModel | null, facts: Facts, at: number): Foreseen[] =>
  one.clocks.flatMap((clock) => {
    const risk = riskOf(model, one, clock, facts, at)
    const odds = Math.round((risk?.chance ?? 0) * 100) / 100
    if (!risk || !isWorthTelling(clock, odds, facts.matrix)) return []
    return [{ clock: clock.id, odds, why: riskSentence(risk, one, facts.matrix) }]
  })

/** It went on meanwhile: the clock no longer runs. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
