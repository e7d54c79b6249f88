import { minutes } from './instant.ts'
import { type Matrix, rungOf } from './matrix.ts'
import type { Level, Plan, Priority } from './words.ts'

/** What decides how long a case's clocks have. */
export interface Standing {
  priority: Priority
  level: Level
  plan: Plan
}

/**
 * Open milliseconds each clock has; null when it does not run. Where a rung and a priority both
 * set a figure the shorter holds; an account plan tightens the first response.
 */
export const targetOf = {
  first_response: (matrix: Matrix, { priority, plan }: Standing): number | null =>
    span(matrix.targets[priority].firstResponse, matrix.plans[plan].firstResponse),
  next_response: (matrix: Matrix, { priority }: Standing): number | null =>
    span(matrix.targets[priority].nextResponse),
  resolution: (matrix: Matrix, { priority }: Standing): number =>
    minutes(matrix.targets[priority].resolution),
  handoff: (matrix: Matrix, { priority, level }: Standing): number =>
    minutes(Math.min(matrix.targets[priority].handoff, rungOf(matrix, level).response)),
  inactivity: (matrix: Matrix, { priority, level }: Standing): number =>
    minutes(
      Math.min(
        matrix.targets[priority].inactivity,
        rungOf(matrix, level).inactivity[priority] ?? Number.POSITIVE_INFINITY,
      ),
    ),
  update: (matrix: Matrix, { priority }: Standing): number | null =>
    span(matrix.targets[priority].update),
} as const

const span = (target: number | null, most = Number.POSITIVE_INFINITY): number | null =>
  target === null ? null : minutes(Math.min(target, most))
