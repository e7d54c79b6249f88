import type { Priority } from '../base/vocabulary.ts'

/** How many rungs of the ladder are filled, from below. */
const filled: Record<Priority, number> = { P1: 4, P2: 3, P3: 2, P4: 1 }

/** Which colours a severity takes, by the rungs that are filled: `<span class="sev r4">`. */
export const severityClass = (priority: Priority): string => `r${filled[priority]}`

const rungs = [11, 7.9, 4.8, 1.7]
const rail = (x: number) => `<rect class="rail" x="${x}" y="0" width="1.25" height="14"/>`

/** What stands inside an `<svg viewBox="0 0 12 14">`: a ladder whose rungs fill from below. */
export function severityLadder(priority: Priority): string {
  const steps = rungs
    .slice(0, filled[priority])
    .map((y) => `<rect class="on" x="2.25" y="${y}" width="7.5" height="1.9"/>`)
  return rail(1) + rail(9.75) + steps.join('')
}
