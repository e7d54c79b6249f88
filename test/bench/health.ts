import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { business, dana, maya, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { createCaller } from '@caselead/api/routers/router.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { type CaseFacts, factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { lastOf } from '@caselead/core/figures/facts/last-of.ts'
import type { Figure as FigureOfPage } from '@caselead/core/figures/figures.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { keepFacts } from '@caselead/db/figures/keep.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { saveSetting } from '@caselead/db/settings.ts'
import { answersChart } from '@caselead/portal/src/desk/health/charts/answers-chart.ts'
import { curveChart } from '@caselead/portal/src/desk/health/charts/curve-chart.ts'
import { funnelChart } from '@caselead/portal/src/desk/health/charts/funnel-chart.ts'
import { trendChart } from '@caselead/portal/src/desk/health/charts/trend-chart.ts'
import { sql } from 'kysely'
import { openMany } from '../setup/crowd.ts'
import { by, OnPaper, whole } from '../setup/on-paper.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { newDatabase, secret } from './desk.ts'
import { atMost, type Figure, forTheRecord, quantile } from './figure.ts'

const cases = 100_000
const counted = 1_000
const looks = 40

/** The page of figures on a desk with a year of cases, and how fast cases are counted. */
export async function healthFigures(server: string): Promise<Figure[]> {
  const db = connect(await newDatabase(server, 'bench_health'))
  try {
    const now = Date.now()
    const runtime = quietDesk({ db, secret, now: () => now, steady: () => performance.now() })
    await settleCast(db, now - days(400))
    const at = Array.from({ length: counted }, (_, n) => now - days(30) + minutes(n))
    const matrix = defaultMatrix(staff, business)
    const ids = await openMany(db, { at, email: priya.email, matrix, secret })
    const counting = await took(() => keepFactsUpToDate(runtime))
    await fill(db, ids[0] ?? 0, now)
    const visitor = await visitorByEmail(runtime, sofia.email)
    const { agent } = createCaller({ runtime, visitor, operator: false, mailbox: false })
    const first = await took(() => agent.health({ period: '90' }))
    const later: number[] = []
    for (let look = 0; look < looks; look += 1) {
      later.push(await took(() => agent.health({ period: '90' })))
    }
    const filtered = await took(() => agent.health({ period: '90', plan: 'enterprise' }))
    const { figures } = await agent.health({ period: '90' })
    const split = await took(() =>
      agent.splitFigure({ period: '90', figure: 'returned', by: 'rule' }),
    )
    const list = await took(() => agent.behindFigure({ period: '90', figure: 'escalationRate' }))
    return [
      atMost('figures of 100,000 cases, first sight', first, 'ms', 1_500),
      atMost('the same again, p95', quantile(later, 0.95), 'ms', 150),
      atMost('with another filter, first sight', filtered, 'ms', 1_500),
      atMost('the list behind one of them', list, 'ms', 1_500),
      atMost('one of them by rule', split, 'ms', 1_500),
      atMost('a chart, the slowest on average', slowestChart(figures), 'ms', 1),
      forTheRecord('cases counted', (1000 * counted) / counting, 'cases/s'),
    ]
  } finally {
    await db.destroy()
  }
}

const drawings = 50
const people = Array.from({ length: 40 }, (_, n) => ({
  name: `P${n}`,
  part: n * 20,
  n: 200 * (n + 1),
}))

/** What each chart takes, once the program is warm. */
function slowestChart(figures: readonly FigureOfPage[]): number {
  const all = { part: 16_000, n: 164_000 }
  const charts = [
    ...figures.flatMap((figure) => [() => trendChart(figure), () => curveChart(figure)]),
    ...[() => funnelChart(people, all), () => answersChart([4, 5, 7, 11, 24, 48, 59])],
  ]
  return Math.max(...charts.map(onAverage))
}

function onAverage(draw: () => unknown): number {
  draw()
  const began = performance.now()
  for (let n = 0; n < drawings; n += 1) draw()
  return (performance.now() - began) / drawings
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** As many cases as one, with facts of a year. */
async function fill(db: ReturnType<typeof connect>, like: number, now: number): Promise<void> {
  await sql`insert into cases (account_id, contact_id, subject, category, priority, tier, level,
      lead_id, assignee_id, opened_at, last_event_at, matrix_version, seq, hash, state)
    select account_id, contact_id, subject, category, priority, tier, level, lead_id, assignee_id,
      opened_at, last_event_at, matrix_version, seq, hash, state
    from cases, generate_series(1, ${sql.lit(cases - counted)}) where id = ${like}`.execute(db)
  await sql`truncate facts_due`.execute(db)
  const lives = Array.from({ length: 400 }, (_, n) => life(now - days(365) + n * hours(21), n))
  const { rows } = await sql<{ id: number }>`select id from cases order by id`.execute(db)
  const batch = 5_000
  for (let from = 0; from < rows.length; from += batch) {
    const kept = rows.slice(from, from + batch).map(({ id }, n) => {
      const facts = lives[(from + n) % lives.length] as CaseFacts
      return { caseId: id, seq: 100, until: lastOf(facts), version: factsVersion, facts }
    })
    await keepFacts(db, now, kept, [])
  }
  await saveSetting(db, 'case_facts', { version: factsVersion, asOf: now })
  await sql`analyze`.execute(db)
}

/** One of many ways a case may go. */
function life(at: number, n: number): CaseFacts {
  const paper = new OnPaper({ at, urgency: n % 3 === 0 ? 'blocked' : 'degraded', impact: 'one' })
  const agent = by(maya)
  paper.pass(minutes(10 + (n % 50))).do(agent, { do: 'reply', body: 'On it.' })
  if (n % 4 === 0) {
    paper.do(agent, { do: 'escalate', to: 'L2', reason: 'Beyond me', packet: whole })
    paper.pass(minutes(n % 90))
    if (paper.case.handoff && paper.case.level === 'L2') {
      paper.do(
        by(dana),
        n % 12 === 0 ? { do: 'bounce_back', missing: 'Logs' } : { do: 'accept_handoff' },
      )
    }
  }
  paper
    .pass(hours(n % 60))
    .write()
    .pass(hours(1))
  if (n % 10 !== 0) paper.do(agent, { do: 'resolve', resolution: 'Fixed.' }).pass(days(3))
  return factsOf(paper.events, paper.matrix)
}
