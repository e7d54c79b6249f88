import type { Instant } from '@caselead/core/base/instant.ts'
import type { Level } from '@caselead/core/base/vocabulary.ts'
import type { CaseFigures } from '@caselead/core/simulate/report/case-figures.ts'
import { rungOrder } from '@caselead/core/simulate/report/report.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import { type Markup, mj } from '@caselead/emails/look/markup.ts'
import { momentIn } from '../../when.ts'

const size = { width: 760, left: 84, right: 16, rung: 34, top: 18, lane: 22 }
const lanes = ['called', 'customer', 'told'] as const
type Lane = (typeof lanes)[number]

interface Drawn {
  course: Trajectory
  figures: CaseFigures
  /** The same case in what it is held against. */
  before: Trajectory | null
  until: Instant
  zone: string
}

/** A case's way up the ladder: rungs upwards, time to the right. */
export function drawing({ course, figures, before, until, zone }: Drawn): Markup {
  const from = figures.openedAt
  const to = endOf([course, ...(before ? [before] : [])], from, until)
  const x = (at: Instant): number =>
    size.left + ((at - from) / (to - from)) * (size.width - size.left - size.right)
  const bottom = size.top + 4 * size.rung
  const height = bottom + lanes.length * size.lane + 26
  return mj`<svg viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${inWords(figures, zone)}">
    ${rungOrder.map(
      (level) => mj`<g class="rung"><text x="4" y="${y(level) + 4}">${level}</text>
      <line x1="${size.left}" x2="${size.width - size.right}" y1="${y(level)}" y2="${y(level)}" /></g>`,
    )}
    ${lanes.map(
      (lane, i) => mj`<text class="lane" x="4" y="${laneY(i) + 4}">${laneNames[lane]}</text>`,
    )}
    ${before ? mj`<path class="before" d="${way(before, x, to)}" />` : null}
    <path class="way" d="${way(course, x, to)}" />
    ${figures.breaches
      .filter(({ dueAt }) => dueAt <= to)
      .map(
        ({ dueAt }) =>
          mj`<line class="late" x1="${at1(x(dueAt))}" x2="${at1(x(dueAt))}" y1="${size.top - 8}" y2="${size.top}" />`,
      )}
    ${figures.climbs.map(({ at, level }) => mj`<circle class="climb" cx="${at1(x(at))}" cy="${y(level)}" r="5" />`)}
    ${figures.acceptances.map(({ at }) => mj`<circle class="accepted" cx="${at1(x(at))}" cy="${y(levelAt(course, at))}" r="5" />`)}
    ${lanes.map(
      (lane, i) => mj`${momentsOf(lane, course, figures).map((at) => mark(lane, x(at), laneY(i)))}`,
    )}
    <text class="time" x="${size.left}" y="${height - 6}">${momentIn(zone, from)}</text>
    <text class="time" text-anchor="end" x="${size.width - size.right}" y="${height - 6}">${momentIn(zone, to)}</text>
  </svg>`
}

const laneNames: Record<Lane, string> = { called: 'called', customer: 'customer', told: 'told' }

const y = (level: Level): number => size.top + (3.5 - rungOrder.indexOf(level)) * size.rung
const laneY = (index: number): number => size.top + 4 * size.rung + (index + 0.6) * size.lane
const at1 = (value: number): string => value.toFixed(1)

/** A case that stays as it is needs no wide picture. */
function endOf(courses: Trajectory[], from: Instant, until: Instant): Instant {
  const last = Math.max(...courses.flatMap(({ events }) => events.at(-1)?.at ?? from))
  const solved = courses.map(({ case: one }) => one.resolvedAt ?? one.closedAt ?? last)
  const end = Math.min(until, Math.max(...solved))
  return Math.max(end + (end - from) * 0.05, from + 60_000)
}

function way({ standings }: Trajectory, x: (at: Instant) => number, to: Instant): string {
  let path = ''
  for (const [index, { at, level }] of standings.entries()) {
    if (!level || at > to) continue
    const joined = standings[index - 1]?.level ? 'L' : 'M'
    const ends = Math.min(standings[index + 1]?.at ?? to, to)
    path += `${joined}${at1(x(at))} ${y(level)}H${at1(x(ends))}`
  }
  return path
}

const levelAt = ({ standings }: Trajectory, at: Instant): Level =>
  standings.findLast((each) => each.at <= at && each.level)?.level ?? 'L1'

function momentsOf(lane: Lane, { events }: Trajectory, { pages }: CaseFigures): Instant[] {
  switch (lane) {
    case 'called':
      return [...new Set(pages.map(({ at }) => at))]
    case 'customer':
      return events.filter(({ actor }) => actor.type === 'contact').map(({ at }) => at)
    case 'told':
      return events.filter(({ kind }) => tells.has(kind)).map(({ at }) => at)
  }
}

const tells = new Set(['reply', 'update_sent', 'context_asked', 'waiting_on_customer', 'resolved'])

const mark = (lane: Lane, x: number, y: number): Markup =>
  mj`<rect class="${lane}" x="${at1(x - 1.5)}" y="${y - 6}" width="3" height="12" rx="1.5" />`

function inWords({ climbs, acceptances, highest, breaches }: CaseFigures, zone: string): string {
  const ups = climbs.map(({ at, level, to }) => `${momentIn(zone, at)} to ${level}, ${to}`)
  const taken = acceptances.map(({ at, by }) => `${by} accepts ${momentIn(zone, at)}`)
  const climbed = ups.length > 0 ? `It climbs ${ups.join('; ')}` : `It stays on ${highest}`
  return [climbed, ...taken, `${breaches.length} clocks breached`].join('. ')
}
