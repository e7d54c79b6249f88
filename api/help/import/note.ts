/** Something of a file that isn't taken as it is; the file itself is left out where it's `isWrong`. */
export interface Note {
  path: string
  /** From 1; null where it's about all of it. */
  line: number | null
  what: string
  isWrong: boolean
}

/** Which line of a text a place is on, counted on from the line it begins with. */
export function lineAt(text: string, at: number, from = 1): number {
  let line = from
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1
  }
  return line
}
