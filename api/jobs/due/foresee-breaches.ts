import { system } from '@caselead/core/base/actor.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import type { Clock } from '@caselead/core/case/clocks.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { foreseenKinds } from '@caselead/core/risk/foreseen.ts'
import { type Risk, riskOf } from '@caselead/core/risk/model.ts'
import { isNews } from '@caselead/core/risk/news.ts'
import { riskSentence } from '@caselead/core/risk/sentence.ts'
import { casesRunning } from '@caselead/db/learned/risk-models.ts'
import { isUnreachable } from '../../base/report.ts'
import { change } from '../../record/change.ts'
import { queuesAround } from '../../runtime/risk-queues.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const lookEvery = minutes(5)
const mostCases = 2000

type Foreseen = Omit<Extract<Command, { do: 'foresee' }>, 'do'>

/**
 * Looks ahead at the clocks that run: where a breach has become likely enough for the matrix, it is
 * recorded on the case. Answers when to look again.
 */
export async function foreseeBreaches(runtime: Runtime): Promise<number> {
  const now = runtime.now()
  const [model, people, cases] = await Promise.all([
    runtime.risk(),
    runtime.team(),
    casesRunning(runtime.db, { kinds: foreseenKinds, at: now, most: mostCases, assigneeId: null }),
  ])
  const queues = await queuesAround(
    runtime,
    people,
    cases.map(({ state }) => state),
  )
  for (const { id, state } of cases) {
    await tell(runtime, id, async () => {
      const one = state
      const matrix = await runtime.matrices.version(runtime.db, one.matrixVersion)
      return foreseenOf(
        one,
        (clock) => riskOf(model, one, clock, { matrix, people }, now, queues),
        matrix,
      )
    })
  }
  return now + lookEvery
}

/** One case that cannot be looked at must not hold up the others. */
async function tell(runtime: Runtime, id: number, look: () => Promise<Foreseen[]>): Promise<void> {
  try {
    for (const told of await look()) {
      const command = { do: 'foresee', ...told } as const
      await change(runtime, { case: id, command, actor: system('forecast') }).catch(unlessRefused)
    }
  } catch (error) {
    if (isUnreachable(error)) throw error
    runtime.log.error({ error, case: id }, 'what is ahead of this case could not be told')
  }
}

/** What the past cannot tell is not foreseen. */
const foreseenOf = (one: Case, riskAt: (clock: Clock) => Risk | null, matrix: Matrix): Foreseen[] =>
  one.clocks.flatMap((clock) => {
    const risk = riskAt(clock)
    const odds = Math.round((risk?.chance ?? 0) * 100) / 100
    if (!risk || !isNews(clock, odds, matrix)) return []
    return [{ clock: clock.id, odds, why: riskSentence(risk, one, matrix) }]
  })

/** It went on meanwhile: the clock no longer runs. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
