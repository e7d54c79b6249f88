import { days, hours, type Instant } from '../../base/instant.ts'
import { iso, wallClock } from '../../look/times.ts'

/** To its owner before it's due and once it's late; to those who lead a week later, or when its owner has left. */
export const reminderStages = ['soon', 'late', 'week_late', 'owner_left'] as const
export type ReminderStage = (typeof reminderStages)[number]

/** Whom a stage is told to, and of which actions. */
export interface StageRule {
  to: 'owner' | 'leaders'
  /** Of actions whose owner is still on the team, or isn't any more. */
  owner: 'there' | 'left' | 'any'
  /** A new owner is a reason to tell it again. */
  isOncePerOwner: boolean
}

export const stageRules: Record<ReminderStage, StageRule> = {
  soon: { to: 'owner', owner: 'there', isOncePerOwner: true },
  late: { to: 'owner', owner: 'there', isOncePerOwner: true },
  week_late: { to: 'leaders', owner: 'any', isOncePerOwner: false },
  owner_left: { to: 'leaders', owner: 'left', isOncePerOwner: true },
}

/** Which days an action may be due on to be reminded of. */
export interface DueDays {
  from: string | null
  to: string | null
}

const day = days(1)
const tellAt = hours(8)
const soonDays = 2
const weekDays = 7

/** "2026-12-04", as a clock in the zone shows it. */
export const dayAt = (now: Instant, zone: string): string =>
  dateOf(Math.floor(wallClock(now, zone) / day))

/** From eight in the morning of the team's zone on; a day that has begun before eight counts as the one before. */
export function remindedAt(now: Instant, zone: string): Record<ReminderStage, DueDays> {
  const morning = Math.floor((wallClock(now, zone) - tellAt) / day)
  return {
    soon: { from: dayAt(now, zone), to: dateOf(morning + soonDays) },
    late: { from: null, to: dateOf(morning - 1) },
    week_late: { from: null, to: dateOf(morning - weekDays) },
    owner_left: { from: null, to: null },
  }
}

export const isIn = (dueOn: string, { from, to }: DueDays): boolean =>
  (from === null || dueOn >= from) && (to === null || dueOn <= to)

const dateOf = (number: number): string => iso(number * day).slice(0, 10)

/** A day that exists, as forms send it. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && iso(Date.parse(`${text}T00:00:00Z`)).slice(0, 10) === text

/** So many days later. */
export const daysAfter = (dueOn: string, count: number): string =>
  iso(Date.parse(`${dueOn}T00:00:00Z`) + count * day).slice(0, 10)
