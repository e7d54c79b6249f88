import type { Actor } from '@caselead/core/base/actor.ts'
import { always, type Calendar } from '@caselead/core/calendar/calendar.ts'
import type { EventData } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { type Matrix, priorityFor } from '@caselead/core/matrix/matrix.ts'
import { type Act, inTime, type RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { commandOf, type StepContext } from './commands.ts'
import { type IncidentStep, incidentStep, isOfIncident } from './incident-steps.ts'
import { type Moments, momentOf } from './moments.ts'
import { takenOn } from './taken-on.ts'
import type { ToldCase, ToldStep } from './told-case.ts'
import { actorOf, actsBy, onDutyWith, type Present } from './whoever.ts'

/** Who opens a case, and for whom. */
export type Opener = Pick<EventData['opened'], 'account' | 'contact'>

export interface Telling extends Moments {
  matrix: Matrix
  team: readonly Agent[]
  /** Customers by first name, in small letters. */
  customers: ReadonlyMap<string, Opener>
  /** The number of the case of this subject. */
  anchor: { subject: string; number: number }
}

export interface Retelling {
  deeds: RecordedAct[]
  /** How far incidents were said to be, and when they were declared over, in the order of time. */
  incidentSteps: IncidentStep[]
}

/** What people did, in the order of time, with cases numbered as they were opened. */
export function deedsOf(cases: readonly ToldCase[], telling: Telling): Retelling {
  const opened = cases
    .map((one) => ({ one, at: momentOf(one.at, telling) }))
    .toSorted((a, b) => a.at - b.at)
  const anchored = opened.findIndex(({ one }) => one.subject === telling.anchor.subject)
  const first = telling.anchor.number - Math.max(anchored, 0)
  const numbered = opened.map((each, index) => ({ ...each, caseId: first + index }))
  const incidents = new Map(
    numbered.flatMap(({ one, caseId }) =>
      one.steps
        .filter(({ does }) => does === 'incident')
        .map(({ text }) => [text, `I-${caseId}`] as const),
    ),
  )
  const known = { telling, incidents }
  const steps = numbered.flatMap((each) => stepsOf(each, known))
  return {
    deeds: inTime([
      ...numbered.map((each) => opening(each, telling)),
      ...steps.filter(({ step }) => !isOfIncident(step)).map((each) => deed(each, known)),
      ...numbered.flatMap((each) => takenOn(each, telling)),
    ]),
    incidentSteps: steps
      .filter(({ step }) => isOfIncident(step))
      .map(({ step, at }) => incidentStep(step, at)),
  }
}

export interface Numbered {
  one: ToldCase
  at: number
  caseId: number
}

interface Setting {
  telling: Telling
  incidents: ReadonlyMap<string, string>
}

interface Timed extends Numbered {
  step: ToldStep
  moment: (told: string) => number
}

function stepsOf(numbered: Numbered, { telling }: Setting): Timed[] {
  const { one, at } = numbered
  const since = { at, calendar: calendarOf(one, telling) }
  const moment = (told: string) => momentOf(told, telling, since)
  return one.steps.map((step) => ({ ...numbered, step, moment, at: moment(step.at) }))
}

export function calendarOf({ impact, urgency }: ToldCase, { matrix, business }: Telling): Calendar {
  return matrix.roundTheClock.includes(priorityFor(matrix, impact, urgency)) ? always : business
}

function contactCalled(name: string, { customers }: Telling): Opener['contact'] {
  const found = customers.get(name)
  if (!found) throw new Error(`no customer is called ${name}`)
  return found.contact
}

function opening({ one, at, caseId }: Numbered, { customers }: Telling): RecordedAct {
  const opener = customers.get(one.by)
  if (!opener) throw new Error(`“${one.subject}”: no customer is called ${one.by}`)
  const { subject, body, impact, urgency, channel } = one
  const actor: Actor = { type: 'contact', ...opener.contact }
  const asked = { subject, body, impact, urgency, channel, category: null, environment: {} }
  return { caseId, at, acts: () => [{ actor, command: { do: 'open', ...asked, ...opener } }] }
}

function deed({ one, at, caseId, step, moment }: Timed, setting: Setting): RecordedAct {
  const { telling, incidents } = setting
  const known: StepContext = {
    moment,
    incident: (title) => incidents.get(title) ?? title,
    contact: (name) => contactCalled(name, telling),
  }
  const command = commandOf(step, known)
  return {
    caseId,
    at,
    acts: (now: Case | null): Act[] => {
      const { before, actor } = actsBy(step, now, at, telling)
      const act: Act = { actor, command, ...(step.does === 'accept' && { assumed: true }) }
      return [
        ...before,
        ...(step.does === 'solve' ? solving(one, now, actor, { ...telling, at }) : []),
        act,
      ]
    },
  }
}

/** What is in order before a case is solved: what it was about, and a refund that was asked for. */
function solving(
  { category }: ToldCase,
  now: Case | null,
  actor: Actor,
  present: Present & { at: number },
): Act[] {
  const authorised = now?.refund
    ? onDutyWith(now, present).map(
        (agent): Act => ({
          actor: actorOf(agent),
          command: { do: 'authorise_refund' },
          assumed: true,
        }),
      )
    : []
  if (category === null) return authorised
  return [...authorised, { actor, command: { do: 'set_category', category }, assumed: true }]
}
