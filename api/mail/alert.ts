import { companyOf } from '../company.ts'
import { draftUpdate } from '../core/draft-update.ts'
import type { CaseEvent, EventKind, EventOf } from '../core/events.ts'
import type { Letter } from '../core/letters.ts'
import type { Agent } from '../core/people.ts'
import { firstDue } from '../core/standing.ts'
import { type Case, caseNumber } from '../core/state.ts'
import type { Facts } from '../core/unfolding.ts'
import type { Desk } from '../desk.ts'
import type { Composed } from './composed.ts'

/** What an agent is told when a case calls them. */
export async function alertProps(
  desk: Desk,
  one: Case,
  events: CaseEvent[],
  letter: Extract<Letter, { to: 'agent' }>,
  { people: team, matrix }: Pick<Facts, 'people' | 'matrix'>,
): Promise<Composed | null> {
  const agent = team.find(({ id }) => id === letter.agent.id)
  if (!agent) return null
  const about = events.at(-1)
  const cause = events.find(({ seq }) => seq === letter.seq) ?? about
  const number = caseNumber(one.id)
  const due = agent.role === 'partner' ? partnersDue(one) : firstDue(one)?.dueAt
  const { title, reason } = tellOf(cause, number)
  const where = `${one.priority}, tier ${one.tier}, level ${one.level}, ${one.account.name}`
  const draft = owesUpdate(agent, one, events, cause) ? draftUpdate(one, events, matrix) : null
  const props = {
    company: await companyOf(desk.db),
    to: { name: agent.name, zone: agent.hours.zone },
    title,
    evidence: [reason, where].filter(Boolean),
    case: { number, subject: one.subject },
    url: `${desk.publicUrl}/desk/cases/${number}${draft ? '?draft=update#update' : ''}`,
    ...(due ? { dueAt: due } : {}),
    ...(draft ? { draft } : {}),
  }
  const fromName = `${props.company.name} desk`
  const to = agent.email
  return { kind: 'alert', props, to, fromName, replyToken: null, number, automatic: true }
}

/** The lead is told that a promised update is due soon. */
const owesUpdate = (agent: Agent, one: Case, events: CaseEvent[], cause?: CaseEvent): boolean =>
  agent.id === one.lead?.id &&
  cause?.kind === 'alerted' &&
  events.some(
    (event) =>
      event.kind === 'clock_warned' && event.data.kind === 'promise' && event.at === cause.at,
  )

/** A partner is told of their own clock alone. */
const partnersDue = (one: Case) => one.clocks.find(({ kind }) => kind === 'partner')?.dueAt

type Told = { title: string; reason: string }

/** What an agent is called for; anything else just needs them. */
const told: { [K in EventKind]?: (event: EventOf<K>, number: string) => Told } = {
  escalated: ({ data }, number) => ({
    title: `${number} was escalated to you`,
    reason: data.reason,
  }),
  assigned: ({ data }, number) => ({ title: `${number} is now yours`, reason: data.reason }),
  bounced_back: ({ data }, number) => ({
    title: `${number} came back to you`,
    reason: data.missing,
  }),
  referred_to_partner: ({ data }, number) => ({
    title: `${number} was referred to you`,
    reason: data.reason,
  }),
  lead_named: ({ data }, number) => ({ title: `You lead ${number} now`, reason: data.reason }),
  escalation_requested: ({ data }, number) => ({
    title: `${number}: the customer asks to escalate`,
    reason: data.reason,
  }),
  survey_answered: ({ data }, number) => ({
    title: `${number} was rated ${data.ces === null ? 'in words' : `${data.ces} of 7`}`,
    reason: data.comment,
  }),
  alerted: ({ data }, number) => ({
    title: data.toppedOut ? `${number}: nobody has accepted` : `${number} needs you`,
    reason: data.message,
  }),
}

function tellOf<K extends EventKind>(event: EventOf<K> | undefined, number: string): Told {
  const needed = { title: `${number} needs you`, reason: '' }
  return (event && told[event.kind as K]?.(event, number)) ?? needed
}
