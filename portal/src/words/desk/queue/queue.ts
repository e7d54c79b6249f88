import { deskStatusNames } from '@caselead/core/base/labels.ts'

/** The queue, and rows of cases wherever the desk lists them. */
export const queue = {
  views: 'Views',
  mine: 'Mine',
  team: 'Team',
  tier: (tier: number, name: string) => `Tier ${tier}, ${name.toLowerCase()}`,
  nextCase: 'Next case',
  caption: (view: string, order: string) => `${view}, ${order} first`,
  timesIn: (zone: string) => `Times are in ${zone}`,
}

/** What the views of the queue are called, and what each says when it holds nothing. */
export const queueViews = {
  leading: {
    name: 'Cases I lead',
    empty: 'You aren’t the case lead of any open case.',
  },
  working: {
    name: 'Cases I work on',
    empty: 'You aren’t working on any open case.',
  },
  unassigned: {
    name: 'Unassigned',
    empty: 'Every open case is assigned to someone.',
  },
  all: {
    name: 'All cases',
    empty: 'There are no cases yet.',
  },
  mine: {
    name: 'My cases',
    empty: 'You don’t lead or work on any open case here.',
  },
  handed: {
    name: 'Escalated to me',
    empty: 'You’ve accepted or returned every handoff.',
  },
  asked: {
    name: 'Escalation requests',
    empty: 'You’ve answered every request to escalate.',
  },
  open: {
    name: 'All open',
    empty: 'You’re all caught up. New cases appear here as soon as they’re opened.',
  },
  unaccepted: {
    name: 'Not accepted',
    empty: 'Every handoff has been accepted.',
  },
  to_tell: {
    name: 'Customers to tell',
    empty: 'No customers are waiting to hear about a ticket.',
  },
  breached: {
    name: 'Late',
    empty: 'No deadline has been missed.',
  },
  waiting: {
    name: deskStatusNames.waiting,
    empty: 'No case here is waiting for its customer.',
  },
  resolved: {
    name: deskStatusNames.resolved,
    empty: 'Nothing has been solved here yet.',
  },
} as const

/** The table of cases. */
export const caseTable = {
  severity: 'Severity',
  number: 'Case',
  subject: 'Subject',
  account: 'Account',
  with: 'With',
  due: 'Due next',
  asks: 'Escalation requested',
  notAccepted: 'Not accepted',
  handedTo: (name: string) => `Escalated to ${name}`,
  withPartner: 'With a partner',
  vip: 'VIP',
  nobody: 'Nobody yet',
  lead: (name: string) => `Case lead: ${name}`,
  noLead: 'No case lead yet',
  tier: (tier: number, level: string) => `Tier ${tier}, ${level}`,
  afterThat: (clock: string, when: string) => `then ${clock} ${when}`,
  nothingDue: 'Nothing due',
}
