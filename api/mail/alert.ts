import type { Db } from '@caselead/db/cases.ts'
import { companyOf } from '../company.ts'
import type { CaseEvent } from '../core/events.ts'
import type { Letter } from '../core/letters.ts'
import type { Agent } from '../core/people.ts'
import { firstDue } from '../core/standing.ts'
import { type Case, caseNumber } from '../core/state.ts'
import type { Desk } from '../desk.ts'
import type { Composed } from './composed.ts'

/** What an agent is told when a case calls them. */
export async function alertProps(
  db: Db,
  desk: Desk,
  one: Case,
  events: CaseEvent[],
  letter: Extract<Letter, { to: 'agent' }>,
  team: Agent[],
): Promise<Composed | null> {
  const agent = team.find(({ id }) => id === letter.agent.id)
  if (!agent) return null
  const about = events.at(-1)
  const cause = events.find(({ seq }) => seq === letter.seq) ?? about
  const number = caseNumber(one.id)
  const due = firstDue(one)?.dueAt
  const props = {
    company: await companyOf(db),
    to: { name: agent.name, zone: agent.hours.zone },
    title: title(cause, number),
    evidence: evidence(cause, one),
    case: { number, subject: one.subject },
    url: `${desk.publicUrl}/desk/cases/${number}`,
    ...(due ? { dueAt: due } : {}),
  }
  const fromName = `${props.company.name} desk`
  const to = agent.email
  return { kind: 'alert', props, to, fromName, replyToken: null, number, automatic: true }
}

function title(event: CaseEvent | undefined, number: string): string {
  switch (event?.kind) {
    case 'escalated':
      return `${number} was escalated to you`
    case 'assigned':
      return `${number} is now yours`
    case 'bounced_back':
      return `${number} came back to you`
    case 'referred_to_partner':
      return `${number} was referred to you`
    case 'lead_named':
      return `You lead ${number} now`
    case 'escalation_requested':
      return `${number}: the customer asks to escalate`
    case 'alerted':
      return event.data.toppedOut ? `${number}: nobody has accepted` : `${number} needs you`
    default:
      return `${number} needs you`
  }
}

function evidence(event: CaseEvent | undefined, one: Case): string[] {
  const where = `${one.priority}, tier ${one.tier}, level ${one.level}, ${one.account.name}`
  const why = event && reason(event)
  return why ? [why, where] : [where]
}

function reason({ kind, data }: CaseEvent): string | null {
  switch (kind) {
    case 'escalated':
    case 'assigned':
    case 'referred_to_partner':
    case 'lead_named':
    case 'escalation_requested':
      return data.reason
    case 'bounced_back':
      return data.missing
    case 'alerted':
      return data.message
    default:
      return null
  }
}
