import { casesRunning } from '@caselead/db/risk-models.ts'
import type { Context } from '../context.ts'
import { clockNames } from '../core/clock-names.ts'
import { type ForeseenKind, foreseenKinds } from '../core/risk/foreseen.ts'
import { type RiskModel, riskOf } from '../core/risk/model.ts'
import { riskSentence } from '../core/risk/sentence.ts'
import type { Case } from '../core/state.ts'
import type { Seen } from '../core/tells.ts'
import type { Agent } from '../visitor.ts'
import { deskRow } from './desk-case.ts'
import { seenBy } from './read.ts'
import type { KindForecast, RiskRow, RiskView } from './risk-types.ts'

const looked = 500
const shown = 50
const worthShowing = 0.1

/** Cases by how likely one of their clocks runs out, and how well that has been foretold so far. */
export async function atRisk({ desk }: Context, me: Agent): Promise<RiskView> {
  const [model, cases] = await Promise.all([
    desk.risk(),
    casesRunning(desk.db, {
      kinds: foreseenKinds,
      at: desk.now(),
      most: looked,
      assigneeId: me.role === 'partner' ? me.id : null,
    }),
  ])
  const rows = await Promise.all(
    cases.map(async ({ state, last_event_at }) => {
      const one = state as Case
      return riskRows(model, one, last_event_at, await seenBy(desk, one))
    }),
  )
  return {
    rows: rows
      .flat()
      .toSorted((a, b) => b.risk.chance - a.risk.chance)
      .slice(0, shown),
    learnedAt: model?.learnedAt ?? null,
    kinds: foreseenKinds.map((kind) => kindForecast(model, kind)),
  }
}

function kindForecast(model: RiskModel | null, kind: ForeseenKind): KindForecast {
  const name = clockNames[kind]
  const known = model?.kinds[kind]
  if (!known) return { name, looks: 0, late: 0, isLearned: false, score: null }
  const { looks, late, learned, score } = known
  return { name, looks, late, isLearned: learned !== null, score }
}

/** The clock of a case that is likeliest to run out; none when all are safe. */
function riskRows(model: RiskModel | null, one: Case, lastEventAt: number, seen: Seen): RiskRow[] {
  const risks = one.clocks.flatMap((clock) => {
    const risk = riskOf(model, one, clock, seen, seen.now)
    return risk && risk.chance >= worthShowing ? [{ clock, risk }] : []
  })
  const [worst] = risks.sort((a, b) => b.risk.chance - a.risk.chance)
  if (!worst) return []
  const { clock, risk } = worst
  const told = {
    name: clockNames[clock.kind],
    chance: risk.chance,
    sentence: riskSentence(risk, one, seen.matrix),
    dueAt: clock.dueAt ?? seen.now,
  }
  return [{ ...deskRow(one, lastEventAt, seen), risk: told }]
}
