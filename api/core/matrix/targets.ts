import { minutes } from '../base/instant.ts'
import type { Level, Plan, Priority } from '../base/vocabulary.ts'
import { type Matrix, rungOf, type Targets } from './matrix.ts'

/** What decides how long a case's clocks have. */
export interface Standing {
  priority: Priority
  level: Level
  plan: Plan
}

/**
 * Open milliseconds each clock has; null when it does not run. Where the priority, the account plan
 * and the rung set a figure the shortest holds.
 */
export const targetOf = {
  first_response: (matrix: Matrix, standing: Standing): number | null =>
    span(promised(matrix, standing, 'firstResponse')),
  next_response: (matrix: Matrix, standing: Standing): number | null =>
    span(promised(matrix, standing, 'nextResponse')),
  resolution: (matrix: Matrix, standing: Standing): number =>
    minutes(figure(matrix, standing, 'resolution')),
  handoff: (matrix: Matrix, standing: Standing): number =>
    minutes(Math.min(figure(matrix, standing, 'handoff'), rungOf(matrix, standing.level).response)),
  inactivity: (matrix: Matrix, standing: Standing): number =>
    minutes(
      Math.min(
        figure(matrix, standing, 'inactivity'),
        rungOf(matrix, standing.level).inactivity[standing.priority] ?? Number.POSITIVE_INFINITY,
      ),
    ),
  update: (matrix: Matrix, standing: Standing): number | null =>
    span(promised(matrix, standing, 'update')),
  escalation_answer: (matrix: Matrix, _: Standing): number =>
    minutes(matrix.escalationRequests.answerWithin),
  tell_customer: (matrix: Matrix, _: Standing): number => minutes(matrix.tickets.tellWithin),
} as const

type Always = 'resolution' | 'handoff' | 'inactivity'

const figure = (matrix: Matrix, standing: Standing, name: Always): number =>
  Math.min(matrix.targets[standing.priority][name], tightened(matrix, standing, name))

/** A plan tightens what is promised; it promises nothing where the priority does not. */
function promised(matrix: Matrix, standing: Standing, name: keyof Targets): number | null {
  const most = matrix.targets[standing.priority][name]
  return most === null ? null : Math.min(most, tightened(matrix, standing, name))
}

function tightened(matrix: Matrix, { plan, priority }: Standing, name: keyof Targets): number {
  const { every, [priority]: own } = matrix.plans[plan]
  return Math.min(
    every?.[name] ?? Number.POSITIVE_INFINITY,
    own?.[name] ?? Number.POSITIVE_INFINITY,
  )
}

const span = (target: number | null): number | null => (target === null ? null : minutes(target))
