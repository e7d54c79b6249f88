import type { Instant } from '../base/instant.ts'
import type { ClockKind, Priority } from '../base/vocabulary.ts'
import type { CaseEvent, EventKind } from '../case/events.ts'
import { isBy } from '../case/kinds/in-words.ts'
import { type Case, caseNumber } from '../case/state.ts'
import { nextOnDuty } from '../team/on-duty.ts'
import type { Agent } from '../team/people.ts'
import { dayFrom } from '../team/shift.ts'
import { entry } from '../wording/timeline.ts'

/** What somebody is told at the end of a working day: JSON only. */
export interface DaySummary {
  /** When it was put together. */
  at: Instant
  /** When they work next. */
  backAt: Instant
  /** What needs their decision. */
  asked: Listed
  /** What is late, or falls due before they're back. */
  due: Listed
  /** Updates their customers were promised for their next working day. */
  promised: Listed
  /** What became of their cases since the end of the day they were told of before. */
  happened: Listed
}

export interface Listed {
  cases: SummaryCase[]
  /** So many more than are listed. */
  more: number
}

export interface SummaryCase {
  number: string
  subject: string
  account: string
  priority: Priority
  leads: boolean
  /** What is theirs to say yes or no to. */
  asks?: 'handoff' | 'request' | 'refund'
  due?: { clock: ClockKind; at: Instant }
  steps?: { at: Instant; by: 'you' | null; kind: EventKind; sentence: string }[]
}

/** The kinds of event a summary tells of. */
export const newsKinds = ['resolved', 'reopened', 'survey_answered'] as const

/** A day of somebody's, told case by case. */
export interface Day {
  /** An open case they lead, work on or are asked to take. */
  open(one: Case): void
  /** A case with a refund they may authorise. */
  refund(one: Case): void
  /** What happened in a case of theirs since they were last told, in order. */
  news(one: Case, events: readonly CaseEvent[]): void
  /** Null where there's nothing to tell. */
  summary(): DaySummary | null
}

/** What a summary is put together from; however many cases there are, it keeps those it lists. Null for whoever never works again. */
export function dayOf(me: Agent, now: Instant): Day | null {
  const backAt = nextOnDuty(me, now)
  if (backAt === null) return null
  const { closes } = dayFrom(me, backAt)
  const about = aboutFor(me)
  const isMine = ({ lead, assignee }: Case) => lead?.id === me.id || assignee?.id === me.id
  const lists = { asked: listing(), due: listing(), promised: listing(), happened: listing() }
  return {
    open(one) {
      if (one.handoff?.to.id === me.id) {
        lists.asked.add(about(one, { asks: 'handoff', ...dueOf(one, ['handoff']) }))
      }
      if (!isMine(one)) return
      if (one.escalationRequest) {
        lists.asked.add(about(one, { asks: 'request', ...dueOf(one, ['escalation_answer']) }))
      }
      const [next, promise] = [dueOf(one, workClocks), dueOf(one, ['promise'])]
      if (next.due && next.due.at < backAt) lists.due.add(about(one, next))
      else if (promise.due && promise.due.at <= closes) lists.promised.add(about(one, promise))
    },
    refund: (one) => lists.asked.add(about(one, { asks: 'refund' })),
    news(one, events) {
      const steps = events.flatMap((event) => stepOf(me, event) ?? [])
      if (steps.length > 0) lists.happened.add(about(one, { steps }))
    },
    summary() {
      const [asked, due] = [lists.asked.listed(), lists.due.listed()]
      const [promised, happened] = [lists.promised.listed(), lists.happened.listed()]
      const isEmpty = [asked, due, promised, happened].every(({ cases }) => cases.length === 0)
      return isEmpty ? null : { at: now, backAt, asked, due, promised, happened }
    },
  }
}

/** What a lead or whoever works on it sees to. */
const workClocks: readonly ClockKind[] = [
  'first_response',
  'next_response',
  'resolution',
  'inactivity',
  'promise',
  'tell_customer',
  'report',
]

type CaseDetails = Pick<SummaryCase, 'asks' | 'due' | 'steps'>

const aboutFor =
  (me: Agent) =>
  (one: Case, told: CaseDetails): SummaryCase => ({
    number: caseNumber(one.id),
    subject: one.subject,
    account: one.account.name,
    priority: one.priority,
    leads: one.lead?.id === me.id,
    ...told,
  })

/** The first of these clocks to run out, or that did. */
function dueOf({ clocks }: Case, kinds: readonly ClockKind[]): Pick<SummaryCase, 'due'> {
  const running = clocks.flatMap(({ kind, dueAt }) =>
    dueAt !== null && kinds.includes(kind) ? [{ clock: kind, at: dueAt }] : [],
  )
  const [first] = running.toSorted((a, b) => a.at - b.at)
  return first ? { due: first } : {}
}

function stepOf(me: Agent, event: CaseEvent): NonNullable<SummaryCase['steps']>[number] | null {
  const said = entry(event)
  if (!said) return null
  const by = isBy(event, me.id) ? ('you' as const) : null
  const sentence = said.body && event.kind === 'survey_answered' ? rated(said) : said.sentence
  return { at: event.at, by, kind: event.kind, sentence }
}

const rated = ({ sentence, body }: { sentence: string; body: string | null }): string =>
  `${sentence}: ${body}`

const mostListed = 20
const mostUrgentFirst = (a: SummaryCase, b: SummaryCase): number =>
  a.priority.localeCompare(b.priority) ||
  (a.due?.at ?? Number.MAX_VALUE) - (b.due?.at ?? Number.MAX_VALUE)

/** The most urgent of many cases, and how many there are. */
function listing() {
  let cases: SummaryCase[] = []
  let count = 0
  return {
    add(one: SummaryCase) {
      count += 1
      cases = [...cases, one].toSorted(mostUrgentFirst).slice(0, mostListed)
    },
    listed: (): Listed => ({ cases, more: count - cases.length }),
  }
}
