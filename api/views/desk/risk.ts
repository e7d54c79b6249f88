import { clockNames } from '@caselead/core/base/labels.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import { type ForeseenKind, foreseenKinds } from '@caselead/core/risk/foreseen.ts'
import { proves, type Risk, type RiskModel, riskOf } from '@caselead/core/risk/model.ts'
import type { Queues } from '@caselead/core/risk/queues.ts'
import { riskSentence } from '@caselead/core/risk/sentence.ts'
import { casesRunning } from '@caselead/db/learned/risk-models.ts'
import type { Context } from '../../auth/context.ts'
import type { Agent } from '../../auth/visitor.ts'
import { queuesAround } from '../../runtime/risk-queues.ts'
import { seenBy } from '../case/seen.ts'
import type { KindForecast, RiskRow, RiskView } from '../types/risk.ts'
import { deskRow } from './desk-case.ts'

const looked = 500
const shown = 50
const worthShowing = 0.1

/** Cases by how likely they are to run late, and how accurate the forecasts have been. */
export async function atRisk({ runtime }: Context, me: Agent): Promise<RiskView> {
  const [model, cases] = await Promise.all([
    runtime.risk(),
    casesRunning(runtime.db, {
      kinds: foreseenKinds,
      at: runtime.now(),
      most: looked,
      assigneeId: me.role === 'partner' ? me.id : null,
    }),
  ])
  const running = cases.map(({ state }) => state)
  const queues = await queuesAround(runtime, await runtime.team(), running)
  const found = await Promise.all(
    cases.map(async ({ state, last_event_at }) => {
      const one = state
      return worst(model, one, last_event_at, await seenBy(runtime, one), queues)
    }),
  )
  return {
    rows: found
      .flat()
      .toSorted((a, b) => b.rank - a.rank)
      .slice(0, shown)
      .map(({ row }) => row),
    learnedAt: model?.learnedAt ?? null,
    kinds: forecastsOf(model),
  }
}

/** How accurate the forecasts have been, kind by kind. */
export const forecastsOf = (model: RiskModel | null): KindForecast[] =>
  foreseenKinds.map((kind) => kindForecast(model, kind))

function kindForecast(model: RiskModel | null, kind: ForeseenKind): KindForecast {
  const name = clockNames[kind]
  const known = model?.kinds[kind]
  if (!known) return { name, looks: 0, late: 0, standing: 'too_little', score: null }
  const { looks, late, learned, score } = known
  const unsure = learned === null || score === null ? 'too_little' : 'unproven'
  return { name, looks, late, standing: proves(known) ? 'learned' : unsure, score }
}

/** The clock of a case that is likeliest to run out; none when all are safe. */
function worst(
  model: RiskModel | null,
  one: Case,
  lastEventAt: number,
  seen: OutlookInput,
  queues: Queues,
): { rank: number; row: RiskRow }[] {
  const risks = one.clocks.flatMap((clock) => {
    const risk = riskOf(model, one, clock, seen, seen.now, queues)
    return risk && rankOf(risk) >= worthShowing ? [{ clock, risk }] : []
  })
  const [first] = risks.sort((a, b) => rankOf(b.risk) - rankOf(a.risk))
  if (!first) return []
  const { clock, risk } = first
  const told = {
    name: clockNames[clock.kind],
    chance: risk.chance,
    sentence: riskSentence(risk, one, seen.matrix),
    dueAt: clock.dueAt ?? seen.now,
  }
  return [{ rank: rankOf(risk), row: { ...deskRow(one, lastEventAt, seen), risk: told } }]
}

/** Where no chance is known the time that is used says which to look at first. */
const rankOf = ({ chance, values }: Risk): number => chance ?? Number(values.used) ** 2
