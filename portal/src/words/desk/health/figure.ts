/** A figure in words. */
export interface FigureInWords {
  name: string
  /** What became of those in it, of the others it counts, and of those it can't say yet. */
  outcomes: { part: string; rest: string; young?: string }
  /** What it counts, and what isn't in it. */
  means: string
  /** What its curve draws, where it has one. */
  curve?: string
  /** What happened at the time by which each one counts in its period. */
  at: string
}

export const grouped = (count: number): string => count.toLocaleString('en-GB')

/** In the middle of a sentence. */
export const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
