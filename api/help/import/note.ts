/** Something to report about a file; if it's `isWrong`, the file is left out. */
export interface Note {
  path: string
  /** From 1; null if it's about the whole file. */
  line: number | null
  what: string
  isWrong: boolean
}

/** The line a place in a text is on, if the text begins on line `from`. */
export function lineAt(text: string, at: number, from = 1): number {
  let line = from
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1
  }
  return line
}
