import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import { runs } from '../case/runs.ts'
import { worthTelling } from '../case/worth-telling.ts'
import { linked } from '../words/linked.ts'
import { iso, when } from '../words/times.ts'

/** One line of the timeline as it is printed. */
interface TimelineLine {
  by: TimelineEntry['by']
  said: string
  at: string
  stamp: string
  words: string | null
}

const isAutomatic = ({ by }: TimelineEntry) => by === 'automatic'
const isAutomaticUpdate = (entry: TimelineEntry) =>
  entry.kind === 'update_sent' && isAutomatic(entry)

/** The timeline as its reader sees it, the newest first; updates that repeat each other are one. */
export function timelineLines(timeline: TimelineEntry[], now: number, zone: string) {
  const print = ({ by, sentence, time, body, at }: TimelineEntry): TimelineLine => ({
    by,
    said: time === null ? sentence : `${sentence} ${when(time, now, zone)}`,
    at: when(at, now, zone),
    stamp: iso(at),
    words: body && linked(body),
  })
  return runs(worthTelling(timeline, isAutomatic).toReversed(), isAutomaticUpdate).map(
    ({ newest, earlier }) => {
      const line = print(newest)
      if (earlier.length === 0) return { ...line, id: null, earlier: [] }
      const said = `${earlier.length + 1} automatic updates`
      const id = `since${earlier.at(-1)?.seq}`
      return { ...line, said, at: `last ${line.at}`, id, earlier: earlier.map(print) }
    },
  )
}
