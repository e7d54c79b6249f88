import { days, hours, type Instant, minutes } from '../base/instant.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { offsetAt } from '../calendar/zone-offsets.ts'
import type { Clock } from '../case/clocks.ts'
import type { DecisionInput } from '../case/decision.ts'
import type { Case } from '../case/state.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import { rungOf } from '../matrix/matrix.ts'
import { isOnDuty } from '../team/on-duty.ts'
import { timeOf, usedOf } from './foreseen.ts'
import type { Values } from './observation.ts'
import { holdingOf, type Queues, queueFeatures } from './queues.ts'

/**
 * What a desk knows of a case and one of its clocks at an instant; null once the clock has run out.
 * The forecast is learned, measured and told from these and nothing else.
 */
export function features(
  one: Case,
  clock: Clock,
  facts: DecisionInput,
  at: Instant,
  queues: Queues,
): Values | null {
  const time = timeOf(clock, calendarFor(facts.matrix, one.priority, one.level), at)
  if (!time) return null
  return {
    ...ofCase(one),
    ...ofWork(one, facts, at),
    ...ofTime(one, facts, at),
    left: time.left / minutes(1),
    used: usedOf(time),
    stage: isFresh(clock, at) ? 'fresh' : 'later',
    ...queueFeatures(holdingOf(one), queues, facts.people),
  }
}

/** Just started: little but the case itself can tell how it will end. */
const isFresh = ({ startedAt, target }: Clock, at: Instant): boolean =>
  at - startedAt < target * freshFor
const freshFor = 1 / 32

const ofCase = ({
  priority,
  impact,
  urgency,
  category,
  account,
  contact,
  ...one
}: Case): Values => ({
  priority,
  impact,
  urgency,
  category,
  account: account.id,
  plan: account.plan,
  vip: account.vip ? 'yes' : 'no',
  value: account.valueUsd,
  contact: contact.id,
  channel: one.cameBy ?? one.channel,
  tone: one.tones?.at(-1)?.sentiment ?? null,
  incident: one.incident ? 'yes' : 'no',
})

function ofWork(one: Case, { people }: DecisionInput, at: Instant): Values {
  const { owner, team } = holdingOf(one)
  const agent = people.find(({ id }) => id === owner)
  return {
    rung: `${one.level}, tier ${one.tier}`,
    person: owner,
    team,
    duty: agent ? (isOnDuty(agent, at) ? 'on' : 'off') : null,
    accepted: one.handoff ? 'no' : 'yes',
    handoffs: one.escalations,
    moves: one.moves ?? null,
    answered: one.firstRespondedAt === null ? 'no' : 'yes',
    waiting: one.waitingSince === null ? 'no' : 'yes',
    recontacts: one.recontacts,
    automatic: one.automaticUpdates,
    reopens: one.reopens,
  }
}

function ofTime(one: Case, facts: DecisionInput, at: Instant): Values {
  const { weekday, hour } = wallClock(officeOf(one, facts), at)
  return {
    weekday,
    hour,
    age: (at - one.openedAt) / hours(1),
    still: (at - lastWorkedAt(one)) / hours(1),
  }
}

/** Where the rung that holds the case works, whatever its priority: nights are theirs. */
function officeOf({ level }: Case, { matrix }: DecisionInput): Calendar | undefined {
  return matrix.calendars[rungOf(matrix, level).calendar]
}

/** Every sign of work restarts the clock of inactivity. */
const lastWorkedAt = ({ clocks, openedAt, handoff }: Case): Instant =>
  Math.max(
    clocks.find(({ kind }) => kind === 'inactivity')?.startedAt ?? openedAt,
    handoff?.since ?? openedAt,
  )

const names = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

/** Days are counted from 1970, which began on a Thursday. */
function wallClock(calendar: Calendar | undefined, at: Instant) {
  const there = at + (calendar ? offsetAt(calendar.zone, at) : 0)
  return {
    weekday: names[Math.floor(there / days(1)) % 7] ?? null,
    hour: Math.floor((there % days(1)) / hours(1)),
  }
}
