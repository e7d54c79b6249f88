import { severityLabels } from '../../base/labels.ts'
import { daysAndHours } from '../../base/span.ts'
import { cut } from '../../base/text.ts'
import type { CaseEvent } from '../../case/events.ts'
import { dayIn, timeIn, zoneName } from '../../look/times.ts'
import { entry } from '../../wording/timeline.ts'
import type { Prepared } from '../prepared.ts'
import type { WhyInTree } from '../whys.ts'
import { longestPart, type ReportText } from './report.ts'
import { draftWords as words } from './words.ts'

export interface DraftInput {
  subject: string
  events: readonly CaseEvent[]
  prepared: Prepared
  whys: readonly WhyInTree[]
  stoppedMs: number
  /** The customer's own. */
  zone: string
}

/** What the record lets us say to the customer before anybody writes. */
export function draftReport(input: DraftInput): ReportText {
  const { prepared, subject, zone } = input
  const { openedAt, solvedAt, resolution } = prepared
  const text: ReportText = {
    happened: inLines([
      words.told(dayAndTime(openedAt, zone), subject),
      solvedAt === null ? words.unsolved : words.solved(dayAndTime(solvedAt, zone)),
    ]),
    timeline: timelineOf(input),
    impact: impactOf(input),
    why: inLines(causesToTell(input.whys)),
    done: resolution ?? '',
    next: '',
  }
  return {
    ...{ happened: fit(text.happened), timeline: fit(text.timeline), impact: fit(text.impact) },
    ...{ why: fit(text.why), done: fit(text.done), next: fit(text.next) },
  }
}

const fit = (text: string): string => cut(text, longestPart)

const inLines = (lines: readonly string[]): string => lines.join('\n')

/** "Tue 24 Nov, 09:30" */
const dayAndTime = (at: number, zone: string): string => `${dayIn(at, zone)}, ${timeIn(at, zone)}`

/** What somebody did or said; what only passed on its way is left out. */
const tellingKinds: readonly CaseEvent['kind'][] = [
  ...(['opened', 'reply', 'update_sent', 'escalated', 'referred_to_partner'] as const),
  ...(['escalation_requested', 'linked_to_incident', 'resolved', 'reopened', 'closed'] as const),
]

const mostSteps = 25

function timelineOf({ events, zone }: DraftInput): string {
  const told = events
    .filter(({ kind }) => tellingKinds.includes(kind))
    .flatMap((event) => entry(event) ?? [])
  if (told.length === 0) return ''
  const steps =
    told.length > mostSteps ? [...told.slice(0, mostSteps - 1), ...told.slice(-1)] : told
  return inLines([
    words.zone(zoneName(zone)),
    ...steps.map(({ at, sentence }) => words.step(dayAndTime(at, zone), sentence)),
  ])
}

function impactOf({ stoppedMs, prepared: { promises } }: DraftInput): string {
  const missed = promises.late + promises.broken
  return inLines([
    ...(stoppedMs > 0 ? [words.blocked(severityLabels.blocked.name, daysAndHours(stoppedMs))] : []),
    ...(missed > 0 ? [words.lateUpdates(missed)] : []),
  ])
}

/** Where the asking ended in something we can act on; what happened is no cause. */
const causesToTell = (whys: readonly WhyInTree[]): string[] =>
  whys.flatMap(({ said, canAct, depth }) => (canAct && depth > 0 ? [ended(said)] : []))

const ended = (said: string): string => (/[.!?]$/.test(said) ? said : `${said}.`)
