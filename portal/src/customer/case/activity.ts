import type { CaseEntry } from '@caselead/api/views/types/index.ts'
import { runs } from '../../case/runs.ts'
import { worthTelling } from '../../case/worth-telling.ts'
import { messageWords } from '../../words/customer/case-page.ts'
import { iso, when } from '../../words/times.ts'
import { isAutomatic, isSaid, type PrintedMessage, printed, type Reader } from './message.ts'

export interface StepLine {
  said: string
  at: string
  stamp: string
}

/** One item of the activity: a message, updates of a machine that repeat each other, or steps. */
export type Item =
  | { is: 'said'; one: PrintedMessage }
  | { is: 'repeated'; one: PrintedMessage; earlier: PrintedMessage[]; id: string }
  | { is: 'step'; step: StepLine }
  | { is: 'steps'; title: string; steps: StepLine[]; id: string }

const isMachine = ({ by }: CaseEntry): boolean => by === 'automatic'
const isAutomaticUpdate = (entry: CaseEntry): boolean =>
  entry.kind === 'update_sent' && isAutomatic(entry)

/** The newest first, without the entry that stands on top of the page. */
export function activity(timeline: CaseEntry[], onTop: number | null, reader: Reader): Item[] {
  const told = worthTelling(timeline, isMachine).filter(({ seq }) => seq !== onTop)
  const isAlike = (entry: CaseEntry) => isAutomaticUpdate(entry) || !isSaid(entry)
  return runs(told.toReversed(), isAlike, kindOf).map(({ newest, earlier }) => {
    if (!isSaid(newest)) return stepsOf([newest, ...earlier], reader)
    const one = printed(newest, reader)
    return earlier.length === 0 ? { is: 'said', one } : repeated(one, earlier, reader)
  })
}

const kindOf = (entry: CaseEntry) => (isSaid(entry) ? 'said' : 'step')

function repeated(one: PrintedMessage, before: CaseEntry[], reader: Reader): Item {
  const earlier = before.map((entry) => printed(entry, reader))
  const name = messageWords.automaticUpdates(earlier.length + 1)
  const at = messageWords.lastAt(one.at)
  return { is: 'repeated', one: { ...one, name, at }, earlier, id: idOf(before) }
}

function stepsOf(entries: CaseEntry[], reader: Reader): Item {
  const steps = entries.map((entry) => stepLine(entry, reader))
  const [step] = steps
  if (step && steps.length === 1) return { is: 'step', step }
  // That another update was promised is the least of it.
  const main = entries.findIndex(({ kind }) => kind !== 'update_promised')
  const title = steps[Math.max(main, 0)]?.said ?? ''
  return { is: 'steps', title, steps, id: idOf(entries) }
}

/** Named for the oldest, so that it stays unfolded when a newer one joins. */
const idOf = (entries: CaseEntry[]): string => `since${entries.at(-1)?.seq}`

const stepLine = ({ sentence, time, at }: CaseEntry, { now, zone }: Reader): StepLine => ({
  said: time === null ? sentence : `${sentence} ${when(time, now, zone)}`,
  at: when(at, now, zone),
  stamp: iso(at),
})
