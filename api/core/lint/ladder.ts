import {
  above,
  type ClockKind,
  isAbove,
  type Level,
  type Priority,
  priorities,
} from '../base/vocabulary.ts'
import { type Matrix, rungOfTier } from '../matrix/matrix.ts'
import type { Condition, Rule, RuleAction } from '../matrix/rule.ts'
import { error, type Finding, warning } from './finding.ts'
import { ladderWords } from './words/ladder.ts'

/** A ladder goes on, rung after rung, until somebody accepts. */
export function ladderFindings(matrix: Matrix): Finding[] {
  const reached = reachable(matrix)
  return [
    ...matrix.rungs.flatMap((rung) => [
      ...(rung.owners.length === 0
        ? [
            error(
              'rung-without-owner',
              `rungs.${rung.level}.owners`,
              ladderWords.withoutOwner(rung.level),
            ),
          ]
        : []),
      ...(rung.backups.length === 0
        ? [
            warning(
              'rung-without-backup',
              `rungs.${rung.level}.backups`,
              ladderWords.withoutBackup(rung.level),
            ),
          ]
        : []),
      ...(reached.has(rung.level)
        ? []
        : [error('unreachable-rung', `rungs.${rung.level}`, ladderWords.unreachable(rung.level))]),
    ]),
    ...matrix.rungs
      .slice(0, -1)
      .flatMap(({ level }) => [
        ...stays(matrix, level, 'handoff').map((priority) =>
          error('ladder-stops', `rungs.${level}`, ladderWords.stops(priority, level)),
        ),
        ...stays(matrix, level, 'inactivity').map((priority) =>
          warning('inactive-stays', `rungs.${level}`, ladderWords.inactiveStays(priority, level)),
        ),
      ]),
  ]
}

/** Levels some rule leads to, from the front line on. */
function reachable(matrix: Matrix): Set<Level> {
  const reached = new Set<Level>(['L1'])
  for (let grown = true; grown; ) {
    const before = reached.size
    for (const rule of matrix.rules) {
      for (const from of [...reached]) {
        for (const to of leadsTo(rule, from, matrix)) reached.add(to)
      }
    }
    grown = reached.size > before
  }
  return reached
}

function leadsTo({ when, act }: Rule, from: Level, matrix: Matrix): Level[] {
  if (when.below && !isAbove(when.below, from)) return []
  return act.flatMap((action) => destinationOf(action, from, matrix) ?? [])
}

function destinationOf(action: RuleAction, from: Level, matrix: Matrix): Level | null {
  switch (action.do) {
    case 'climb':
      return above(from)
    case 'escalate':
      if (action.to === 'next' || action.to === 'authority') return above(from)
      return typeof action.to === 'number'
        ? (rungOfTier(matrix, action.to)?.level ?? null)
        : action.to
    case 'escalate_account':
      return action.to
    case 'alert':
    case 'set_priority':
    case 'name_lead':
    case 'open_incident':
    case 'open_ticket':
    case 'start_playbook':
      return null
  }
}

/** Priorities for which nothing makes a case climb when this clock runs out at this level. */
function stays(matrix: Matrix, level: Level, clock: ClockKind): Priority[] {
  return priorities.filter(
    (priority) =>
      !matrix.rules.some(
        (rule) => alwaysMet(rule.when, priority, clock) && leadsTo(rule, level, matrix).length > 0,
      ),
  )
}

/** The rule fires for this clock and priority whatever else is true of a case it may lead on. */
function alwaysMet(when: Condition, priority: Priority, kind: ClockKind): boolean {
  const { on, clock, priority: only, below: _, ...narrower } = when
  return (
    on === 'breached' &&
    (clock === undefined || clock.includes(kind)) &&
    (only === undefined || only.includes(priority)) &&
    Object.keys(narrower).length === 0
  )
}
