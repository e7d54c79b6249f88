/** A figure in words. */
export interface FigureInWords {
  name: string
  /** What became of those in it, of the others it counts, and of those it can't say yet. */
  outcomes: { part: string; rest: string; young?: string }
  /** What it counts, and what isn't in it. */
  means: string
  /** What its n counts. */
  unit: (count: number) => string
  /** What happened at the time by which each one counts in its period. */
  at: string
}

export const grouped = (count: number): string => count.toLocaleString('en-GB')

const counting = (one: string, more: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${grouped(count)} ${more}`

export const units = {
  cases: counting('case', 'cases'),
  handoffs: counting('handoff', 'handoffs'),
  surveys: counting('survey', 'surveys'),
  answers: counting('answer', 'answers'),
  promises: counting('promise', 'promises'),
  deadlines: counting('deadline', 'deadlines'),
}
