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
  /** What became of their cases in the day that ended. */
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

export interface DayInput {
  /** Open cases they lead, work on or are asked to take. */
  open: readonly Case[]
  /** Cases with a refund they may authorise. */
  refunds: readonly Case[]
  /** What happened in their cases since the day began, in order. */
  news: readonly { one: Case; event: CaseEvent }[]
}

/** The kinds of event a summary tells of. */
export const newsKinds = ['resolved', 'reopened', 'survey_answered'] as const

/** Null where there's nothing to tell, or they never work again. */
export function daySummary(
  me: Agent,
  { open, refunds, news }: DayInput,
  now: Instant,
): DaySummary | null {
  const backAt = nextOnDuty(me, now)
  if (backAt === null) return null
  const { closes } = dayFrom(me, backAt)
  const about = aboutFor(me)
  const isMine = ({ lead, assignee }: Case) => lead?.id === me.id || assignee?.id === me.id
  const asked = [
    ...open
      .filter(({ handoff }) => handoff?.to.id === me.id)
      .map((one) => about(one, { asks: 'handoff', ...dueOf(one, ['handoff']) })),
    ...open
      .filter((one) => one.escalationRequest && isMine(one))
      .map((one) => about(one, { asks: 'request', ...dueOf(one, ['escalation_answer']) })),
    ...refunds.map((one) => about(one, { asks: 'refund' })),
  ]
  const mine = open.filter(isMine)
  const due = mine
    .map((one) => about(one, dueOf(one, workClocks)))
    .filter((each) => each.due && each.due.at < backAt)
  const isListed = new Set(due.map(({ number }) => number))
  const promised = mine
    .map((one) => about(one, dueOf(one, ['promise'])))
    .filter((each) => each.due && each.due.at <= closes && !isListed.has(each.number))
  const lists = {
    asked: listed(asked),
    due: listed(due),
    promised: listed(promised),
    happened: listed(happened(me, news)),
  }
  const isEmpty = Object.values(lists).every(({ cases }) => cases.length === 0)
  return isEmpty ? null : { at: now, backAt, ...lists }
}

/** What a lead or whoever works on it sees to. */
const workClocks: readonly ClockKind[] = [
  'first_response',
  'next_response',
  'resolution',
  'inactivity',
  'promise',
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

function happened(me: Agent, news: DayInput['news']): SummaryCase[] {
  const byCase = new Map<number, SummaryCase>()
  for (const { one, event } of news) {
    const said = entry(event)
    if (!said) continue
    const known = byCase.get(one.id) ?? aboutFor(me)(one, { steps: [] })
    const by = isBy(event, me.id) ? ('you' as const) : null
    const sentence = said.body && event.kind === 'survey_answered' ? rated(said) : said.sentence
    known.steps?.push({ at: event.at, by, kind: event.kind, sentence })
    byCase.set(one.id, known)
  }
  return [...byCase.values()]
}

const rated = ({ sentence, body }: { sentence: string; body: string | null }): string =>
  `${sentence}: ${body}`

const mostListed = 20
const mostUrgentFirst = (a: SummaryCase, b: SummaryCase): number =>
  a.priority.localeCompare(b.priority) ||
  (a.due?.at ?? Number.MAX_VALUE) - (b.due?.at ?? Number.MAX_VALUE)

function listed(cases: SummaryCase[]): Listed {
  return {
    cases: cases.toSorted(mostUrgentFirst).slice(0, mostListed),
    more: Math.max(0, cases.length - mostListed),
  }
}
