import { ownLines } from './lines.ts'
import { type Reading, readLine } from './scores.ts'

export interface SurveyAnswer {
  /** 1–7, "… made it easy for me to handle my issue"; null when the words do not say it plainly. */
  ces: number | null
  /** 1–5, only where the customer called it that. */
  csat: number | null
  comment: string
}

const mostLines = 500

/** Reads the answer to a survey mail. A score is taken when it is plain and never guessed. */
export function parseSurveyReply(text: string): SurveyAnswer {
  const own = ownLines(text)
  const lines = own.slice(0, mostLines).map((line) => ({ line, reading: readLine(line) }))
  const ces = plainest(lines.map(({ reading }) => reading))
  const csat = only(
    lines.flatMap(({ reading }) => reading.csat),
    5,
  )
  const kept = lines.filter(({ reading }) => !(reading.nothingElse && (ces ?? csat) !== null))
  const words = [...kept.map(({ line }) => line), ...own.slice(mostLines)]
  const comment = words.map((line) => line.trimEnd()).join('\n')
  return { ces, csat, comment: comment.replace(/\n{3,}/g, '\n\n').trim() }
}

function plainest(readings: Reading[]): number | null {
  const scores = readings.flatMap(({ scores }) => scores)
  const best = Math.min(...scores.map(({ rank }) => rank))
  return only(
    scores.filter(({ rank }) => rank === best).map(({ value }) => value),
    7,
  )
}

/** The one value all agree on, if it is on the scale. */
function only(values: number[], highest: number): number | null {
  const [value, ...others] = new Set(values)
  if (value === undefined || others.length > 0) return null
  return value >= 1 && value <= highest ? value : null
}
