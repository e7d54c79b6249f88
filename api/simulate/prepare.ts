import type { Instant } from '@caselead/core/base/instant.ts'
import { byRefund } from '@caselead/core/decide/refunds.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import { byPerson } from '@caselead/core/rules/account-escalation.ts'
import { routingRules } from '@caselead/core/wording/routing-words.ts'
import type { Env } from '../runtime/env.ts'
import { CannotSimulate } from './cannot-simulate.ts'
import { type DeskSeen, demoDesk, lookAtDesk } from './from/desk.ts'
import { learnedThen } from './from/learned-then.ts'
import { logOf } from './from/log.ts'
import { readMatrix } from './from/matrix-file.ts'
import { periodOf } from './from/period.ts'
import type { SimulateOptions } from './options.ts'
import type { Expectation } from './scenario/expectations.ts'
import { readScenario } from './scenario/source.ts'
import { type StageInput, stage } from './scenario/stage.ts'
import type { Subject } from './subject.ts'
import { dayBegins, dayEnds } from './when.ts'
import { simulateWords } from './words.ts'

/** Everything that is needed before the first minute is simulated; the desk is not asked again. */
export interface Prepared {
  subject: Subject
  matrix: Matrix
  against: Matrix | null
  expectations: Expectation[]
}

export async function prepare(
  asked: SimulateOptions,
  env: Env,
  now: Instant,
  progress: (part: number) => void,
): Promise<Prepared> {
  const year = new Date(now).getUTCFullYear()
  const draft = asked.matrix ? await readMatrix(asked.matrix, year) : null
  const rival = asked.against ? await readMatrix(asked.against, year) : null
  const scenario = asked.scenario ? readScenario(asked.scenario) : null
  const under = (desk: DeskSeen) => ({
    matrix: draft ? { ...draft, version: desk.nextVersion } : desk.matrix,
    against: rival && { ...rival, version: desk.nextVersion },
  })
  if (scenario?.scenario.team === 'demo') {
    const desk = demoDesk()
    const matrices = under(desk)
    const { expectations, ...subject } = stage(scenario, stageInput(desk, matrices))
    return { subject, expectations, ...matrices }
  }
  return lookAtDesk(env, now, async (desk) => {
    if (scenario) {
      const matrices = under(desk)
      const { expectations, ...staged } = stage(scenario, stageInput(desk, matrices))
      const learned = desk.db ? await learnedThen(desk.db, now) : null
      const setting = (matrix: Matrix) => ({ ...staged.setting(matrix), learned })
      return { subject: { ...staged, setting }, expectations, ...matrices }
    }
    const subject = asked.log
      ? await logOf({ path: asked.log, dates: asked.dates }, desk.team, progress)
      : await ownRecord(asked, desk, now)
    return { subject, expectations: [], ...under(desk) }
  })
}

function stageInput(
  { team }: DeskSeen,
  { matrix, against }: Pick<Prepared, 'matrix' | 'against'>,
): StageInput {
  const rules = [matrix, against].flatMap((one) =>
    one ? [...one.rules, ...routingRules(one)].map(({ name }) => name) : [],
  )
  return { team, rules: [...new Set([...rules, byPerson, byRefund])] }
}

async function ownRecord(
  asked: SimulateOptions,
  { db, matrix }: DeskSeen,
  now: Instant,
): Promise<Subject> {
  if (!db) {
    throw new CannotSimulate(simulateWords.noDatabase)
  }
  const zone = matrix.calendars[rungOf(matrix, 'L1').calendar]?.zone ?? 'UTC'
  const from = asked.from === null ? null : day(asked.from, dayBegins(zone, asked.from))
  const to = asked.to === null ? now : day(asked.to, dayEnds(zone, asked.to))
  if (from !== null && from >= to) throw new CannotSimulate(simulateWords.fromAfterTo)
  if (from !== null && from > now) throw new CannotSimulate(simulateWords.fromInFuture)
  return periodOf(db, { from, to: Math.min(to, now), zone })
}

function day(text: string, at: Instant | undefined): Instant {
  if (at === undefined) throw new CannotSimulate(simulateWords.noDay(text))
  return at
}
