import { above, type Priority, priorities } from '../../base/vocabulary.ts'
import type { Matrix, Rung } from '../../matrix/matrix.ts'
import { matrixWords as words } from './words.ts'

/** "Accepts within 30 min." */
export const acceptsInWords = ({ response }: Rung): string => words.accepts(response)

/** "Moves up after 2 h without progress"; null at the top. */
export function climbsInWords({ rungs }: Matrix, { level, inactivity }: Rung): string | null {
  if (!rungs.some((each) => each.level === above(level))) return null
  const byMinutes = new Map<number, Priority[]>()
  for (const priority of priorities) {
    const minutes = inactivity[priority]
    if (minutes === undefined) continue
    byMinutes.set(minutes, [...(byMinutes.get(minutes) ?? []), priority])
  }
  const parts = [...byMinutes].map(([minutes, which]) => ({ minutes, priorities: which }))
  const [first] = parts
  if (!first) return words.staysPut
  return first.priorities.length === priorities.length
    ? words.climbs(first.minutes)
    : words.climbsBy(parts)
}
