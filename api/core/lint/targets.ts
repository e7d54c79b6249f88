import { days, type Instant, minutes } from '../base/instant.ts'
import { spanInWords } from '../base/span.ts'
import { type Level, levels, plans, priorities } from '../base/vocabulary.ts'
import { addOpen, type Calendar, CalendarError } from '../calendar/calendar.ts'
import { refundLimits } from '../matrix/authority.ts'
import { calendarFor } from '../matrix/calendar-for.ts'
import type { Matrix, Targets } from '../matrix/matrix.ts'
import { error, type Finding, warning } from './finding.ts'
import { targetWords } from './words/targets.ts'

/** Targets nobody can meet, and figures that never take effect. */
export function targetFindings(matrix: Matrix, now: Instant): Finding[] {
  return [...impossible(matrix, now), ...outlasting(matrix), ...cadence(matrix), ...plansIn(matrix)]
}

const longest = days(366)

/** Over a year by the clock on the wall: the calendar is hardly ever open. */
function impossible(matrix: Matrix, now: Instant): Finding[] {
  return matrix.rungs.flatMap(({ level, calendar: name }) =>
    priorities.flatMap((priority) => {
      const calendar = calendarFor(matrix, priority, level)
      const { resolution } = matrix.targets[priority]
      if (lasts(calendar, now, minutes(resolution)) <= longest) return []
      const open = spanInWords(minutes(resolution))
      return [
        error(
          'target-impossible',
          `targets.${priority}.resolution`,
          targetWords.neverEnds(level, open, name),
        ),
      ]
    }),
  )
}

function lasts(calendar: Calendar, from: Instant, span: number): number {
  try {
    return addOpen(calendar, from, span) - from
  } catch (failure) {
    if (failure instanceof CalendarError) return Number.POSITIVE_INFINITY
    throw failure
  }
}

/** What is to happen on the way may not take longer than the whole. */
function outlasting({ targets }: Matrix): Finding[] {
  const parts = ['firstResponse', 'handoff'] as const
  const words = {
    firstResponse: targetWords.firstResponseTooLong,
    handoff: targetWords.handoffTooLong,
  }
  return priorities.flatMap((priority) =>
    parts
      .filter((part) => (targets[priority][part] ?? 0) > targets[priority].resolution)
      .map((part) => error('target-impossible', `targets.${priority}.${part}`, words[part])),
  )
}

/** A case would be past its time to resolve before its customer is due to hear once. */
function cadence({ targets }: Matrix): Finding[] {
  return priorities.flatMap((priority) => {
    const { update, resolution } = targets[priority]
    if (update === null || update <= resolution) return []
    const [heard, solved] = [spanInWords(minutes(update)), spanInWords(minutes(resolution))]
    return [
      warning(
        'cadence-longer-than-resolution',
        `targets.${priority}.update`,
        targetWords.updatesTooRare(heard, solved),
      ),
    ]
  })
}

function plansIn({ plans: tightened, targets }: Matrix): Finding[] {
  return plans.flatMap((plan) =>
    priorities.flatMap((priority) =>
      Object.entries(tightened[plan][priority] ?? {}).flatMap(([name, figure]) => {
        const target = targets[priority][name as keyof Targets]
        if (target !== null && figure !== null && figure < target) return []
        return [
          warning(
            'plan-without-effect',
            `plans.${plan}.${priority}.${name}`,
            target === null
              ? targetWords.planOfNothing(priority)
              : targetWords.planNotShorter(priority, target),
          ),
        ]
      }),
    ),
  )
}

/** A refund above somebody's limit needs somebody above them who may say yes. */
export function authorityFindings({ authority, rungs }: Matrix): Finding[] {
  const held = rungs.map(({ level }) => level)
  const limits = held.map((level) => {
    const { perCase: limit, perDay } = refundLimits({ authority }, level)
    return { level, limit, perDay }
  })
  const highest = limits.at(-1)
  return [
    ...limits.flatMap(({ level, limit }, index) => {
      const below = limits[index - 1]
      return below && limit < below.limit
        ? [
            error(
              'authority-falls',
              `authority.${level}`,
              targetWords.limitFalls(level, below.level),
            ),
          ]
        : []
    }),
    ...limits
      .filter(({ limit, perDay }) => perDay < limit)
      .map(({ level, limit, perDay }) =>
        warning(
          'day-below-case',
          `authority.${level}`,
          Number.isFinite(limit)
            ? targetWords.dayBelowCase(level, limit, perDay)
            : targetWords.dayLimitsAnyCase(level, perDay),
        ),
      ),
    ...(highest && Number.isFinite(highest.limit) && limits.some(({ limit }) => limit > 0)
      ? [
          error(
            'refund-without-approver',
            `authority.${highest.level}`,
            targetWords.nobodyAuthorises(highest.level, highest.limit),
          ),
        ]
      : []),
    ...levels
      .filter((level: Level) => authority[level] !== undefined && !held.includes(level))
      .map((level) =>
        error('points-nowhere', `authority.${level}`, targetWords.limitOfNobody(level)),
      ),
  ]
}
