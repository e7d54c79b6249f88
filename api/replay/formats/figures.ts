import { minutes, seconds } from '@caselead/core/base/instant.ts'
import type { Figures } from './format.ts'
import type { UciPriority, UciRow } from './uci-row.ts'
import type { SupportLevel, VolvoRow } from './volvo-row.ts'

/** Whether an incident breached, and its priority, stand on its last row. */
export function uciFigures(): Figures<UciRow> {
  const sums = { incidents: 0, events: 0, breached: 0, reassigned: 0, reopened: 0, rowsAwaiting: 0 }
  const span = { firstOpened: Infinity, lastOpened: -Infinity, lastUpdate: -Infinity, open: 0 }
  const byPriority = new Map<UciPriority, [breached: number, incidents: number]>()
  return {
    add(rows) {
      const [first, last] = [rows[0], rows.at(-1)]
      if (!first || !last) return
      const updated = rows.reduce((latest, row) => Math.max(latest, row.updatedAt), -Infinity)
      span.firstOpened = Math.min(span.firstOpened, first.openedAt)
      span.lastOpened = Math.max(span.lastOpened, first.openedAt)
      span.lastUpdate = Math.max(span.lastUpdate, updated)
      span.open += updated - first.openedAt
      sums.incidents++
      sums.events += rows.length
      sums.breached += Number(!last.madeSla)
      sums.reassigned += Number(rows.some((row) => row.reassignments > 0))
      sums.reopened += Number(rows.some((row) => row.reopenings > 0))
      sums.rowsAwaiting += rows.filter((row) => row.state.startsWith('Awaiting')).length
      const [breached, incidents] = byPriority.get(last.priority) ?? [0, 0]
      byPriority.set(last.priority, [breached + Number(!last.madeSla), incidents + 1])
    },
    result: () => ({
      ...sums,
      breachRate: rate(sums.breached, sums.incidents),
      breachByPriority: Object.fromEntries([...byPriority].sort()),
      firstOpened: dateOf(span.firstOpened),
      lastOpened: dateOf(span.lastOpened),
      lastUpdate: dateOf(span.lastUpdate),
      minutesFromOpeningToLastUpdate: Math.round(span.open / minutes(1)),
    }),
  }
}

/** A move is a change of level, a handoff the wait in a queue that is not where the case began. */
export function volvoFigures(): Figures<VolvoRow> {
  const sums = {
    cases: 0,
    rows: 0,
    upMoves: 0,
    downMoves: 0,
    teamChanges: 0,
    casesEscalated: 0,
    casesBouncedBack: 0,
    casesEscalatedTwiceOrMore: 0,
    casesTeamPingPong: 0,
  }
  const delays: number[] = []
  return {
    add(rows) {
      const moves = levelMoves(rows)
      const ups = moves.filter((move) => move > 0).length
      const firstUp = moves.findIndex((move) => move > 0)
      const teams = rows.map((row) => row.team).filter((team, i, all) => team !== all[i - 1])
      sums.cases++
      sums.rows += rows.length
      sums.upMoves += ups
      sums.downMoves += moves.filter((move) => move < 0).length
      sums.teamChanges += teams.length - 1
      sums.casesEscalated += Number(ups > 0)
      sums.casesBouncedBack += Number(ups > 0 && moves.slice(firstUp).some((move) => move < 0))
      sums.casesEscalatedTwiceOrMore += Number(ups > 1)
      sums.casesTeamPingPong += Number(teams.some((team, i) => team === teams[i + 2]))
      delays.push(...handoffDelays(rows))
    },
    result: () => ({
      ...sums,
      escalationRate: rate(sums.casesEscalated, sums.cases),
      bounceBackRateOfEscalated: rate(sums.casesBouncedBack, sums.casesEscalated),
      repeatEscalationRate: rate(sums.casesEscalatedTwiceOrMore, sums.cases),
      ...delayFigures(delays.toSorted((a, b) => a - b)),
    }),
  }
}

const height: Record<SupportLevel, number> = { L1: 1, L2: 2, 'L2/L3': 2.5, L3: 3 }

const levelMoves = (rows: readonly VolvoRow[]): number[] =>
  rows.slice(1).map((row, i) => height[row.level] - height[rows[i]?.level ?? row.level])

/** Seconds from entering a queue to leaving it for a person; a case's first row is no handoff. */
const handoffDelays = (rows: readonly VolvoRow[]): number[] =>
  rows.slice(1).flatMap((row, i) => {
    const next = rows[i + 2]
    const taken = row.status === 'Queued' && next && next.status !== 'Queued'
    return taken ? [(next.at - row.at) / seconds(1)] : []
  })

const delayFigures = (sorted: readonly number[]) => ({
  handoffs: sorted.length,
  handoffDelayMedianSeconds: percentile(sorted, 0.5),
  handoffDelayP90Seconds: percentile(sorted, 0.9),
  handoffsWithin30min: rate(
    sorted.filter((delay) => seconds(delay) <= minutes(30)).length,
    sorted.length,
  ),
})

/** Linear between the two values around it; nothing at all counts as zero. */
function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below)
}

/** As the log says it, without a zone. */
const dateOf = (at: number): string | null =>
  Number.isFinite(at) ? new Date(at).toISOString().slice(0, 19) : null

const rate = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((part / whole).toFixed(4))
