import { type Instant, minutes } from './instant.ts'
import { type Matrix, rungOf } from './matrix.ts'
import type { Level, Plan, Priority } from './words.ts'

/** What decides how long a case's clocks have. */
export interface Standing {
  priority: Priority
  level: Level
  plan: Plan
}

/**
 * Open milliseconds each clock has. Where a rung and a priority both set a figure the shorter
 * holds; an account plan tightens the first response.
 */
export const targetOf = {
  first_response: (matrix: Matrix, at: Standing): Instant =>
    minutes(
      Math.min(matrix.targets[at.priority].firstResponse, matrix.plans[at.plan].firstResponse),
    ),
  next_response: (matrix: Matrix, at: Standing): Instant =>
    minutes(matrix.targets[at.priority].nextResponse),
  resolution: (matrix: Matrix, at: Standing): Instant =>
    minutes(matrix.targets[at.priority].resolution),
  handoff: (matrix: Matrix, at: Standing): Instant =>
    minutes(Math.min(matrix.targets[at.priority].handoff, rungOf(matrix, at.level).response)),
  inactivity: (matrix: Matrix, at: Standing): Instant =>
    minutes(
      Math.min(
        matrix.targets[at.priority].inactivity,
        rungOf(matrix, at.level).inactivity[at.priority] ?? Number.POSITIVE_INFINITY,
      ),
    ),
  update: (matrix: Matrix, at: Standing): Instant => minutes(matrix.targets[at.priority].update),
} as const
