import type { Calendar } from './calendar.ts'
import type { Matrix, Owner, Rule, Rung } from './matrix.ts'
import { defaultPriorities } from './priority.ts'
import type { Level } from './words.ts'

const hour = 60
const businessDay = 8 * hour

/** The people of one rung. */
export interface Staffing {
  owners: Owner[]
  backups: Owner[]
}

const weekdays: Calendar = {
  zone: 'UTC',
  hours: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: [],
}

/** The matrix Caselead ships with, staffed by the given people and run on the given calendar. */
export function defaultMatrix(
  staff: Record<Level, Staffing>,
  business: Calendar = weekdays,
  version = 1,
): Matrix {
  return {
    version,
    name: 'Default matrix',
    calendars: { business },
    priorities: defaultPriorities,
    roundTheClock: ['P1'],
    targets: {
      P1: {
        firstResponse: 15,
        nextResponse: 30,
        resolution: 4 * hour,
        handoff: 15,
        inactivity: 30,
        update: 30,
      },
      P2: {
        firstResponse: hour,
        nextResponse: 2 * hour,
        resolution: 8 * hour,
        handoff: 30,
        inactivity: hour,
        update: 2 * hour,
      },
      P3: {
        firstResponse: 4 * hour,
        nextResponse: 8 * hour,
        resolution: 2 * businessDay,
        handoff: 2 * hour,
        inactivity: 8 * hour,
        update: businessDay,
      },
      P4: {
        firstResponse: 8 * hour,
        nextResponse: 2 * businessDay,
        resolution: 10 * businessDay,
        handoff: businessDay,
        inactivity: 2 * businessDay,
        update: 5 * businessDay,
      },
    },
    plans: {
      enterprise: { firstResponse: 30 },
      business: { firstResponse: 2 * hour },
      starter: { firstResponse: 2 * hour },
    },
    rungs: rungs(staff),
    rules,
    warnAt: 0.75,
    escalationRequests: {
      coolDown: 4 * hour,
      allowance: { enterprise: 5, business: 3, starter: 2 },
      answerWithin: hour,
    },
    authority: { 1: 100, 2: 500, 3: 2000 },
    survey: { sendAfter: hour },
    autoClose: { after: 5 * businessDay },
  }
}

const rungs = (staff: Record<Level, Staffing>): Rung[] => [
  {
    level: 'L1',
    tier: 1,
    responsibility: 'Frontline support',
    inWords: 'our frontline team',
    calendar: 'business',
    ...staff.L1,
    response: 30,
    inactivity: { P1: hour, P2: hour, P3: hour, P4: hour },
    requires: ['summary'],
    minimumCompleteness: 100,
  },
  {
    level: 'L2',
    tier: 2,
    responsibility: 'Technical specialists',
    inWords: 'our technical specialists',
    calendar: 'business',
    ...staff.L2,
    response: 4 * hour,
    inactivity: { P1: 2 * hour, P2: 2 * hour, P3: 2 * hour, P4: 2 * hour },
    requires: ['summary', 'impact', 'tried'],
    minimumCompleteness: 66,
  },
  {
    level: 'L3',
    tier: 3,
    responsibility: 'Senior engineers and managers',
    inWords: 'our senior engineers',
    calendar: 'business',
    ...staff.L3,
    response: 6 * hour,
    inactivity: { P1: 30 },
    requires: ['summary', 'impact', 'tried', 'environment', 'ask'],
    minimumCompleteness: 80,
  },
  {
    level: 'L4',
    tier: 3,
    responsibility: 'Directors and executives',
    inWords: 'our directors',
    calendar: 'business',
    ...staff.L4,
    response: 30,
    inactivity: {},
    requires: ['summary', 'impact', 'ask'],
    minimumCompleteness: 66,
  },
]

const rules: Rule[] = [
  {
    name: 'critical-skips-frontline',
    sentence: 'Critical cases go straight to our senior engineers',
    when: { on: 'opened', priority: ['P1'] },
    act: [
      { do: 'escalate', kind: 'functional', to: 3 },
      { do: 'alert', whom: ['L3', 'L4'] },
    ],
  },
  {
    name: 'system-wide-goes-to-directors',
    sentence: 'A problem that stops everyone is with our directors at once',
    when: { on: 'opened', priority: ['P1'], impact: ['everyone'] },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'L4' }],
  },
  {
    name: 'security-is-high-priority',
    sentence: 'Anything about security is treated as high priority',
    when: { on: 'opened', priority: ['P3', 'P4'], category: ['security'] },
    act: [
      { do: 'set_priority', to: 'P2' },
      { do: 'alert', whom: ['L3', 'L4'] },
    ],
  },
  {
    name: 'customer-may-leave',
    sentence: 'A customer who may leave speaks to somebody with authority',
    when: { on: 'customer_message', keyword: ['cancel', 'churn', 'lawyer', 'legal'], below: 'L3' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'L3' }],
  },
  {
    name: 'written-three-times',
    sentence: 'A customer who has written three times without an answer is escalated',
    when: { on: 'customer_message', recontactsAtLeast: 3, below: 'L3' },
    act: [{ do: 'escalate', kind: 'functional', to: 'next' }],
  },
  {
    name: 'clock-running-out',
    sentence: 'Whoever leads a case is told before its time runs out',
    when: {
      on: 'warned',
      clock: ['first_response', 'next_response', 'resolution', 'promise', 'handoff', 'partner'],
    },
    act: [{ do: 'alert', whom: ['lead', 'assignee'] }],
  },
  {
    name: 'no-first-answer-in-time',
    sentence: 'A case without a first answer in time is brought to whoever is responsible',
    when: { on: 'breached', clock: ['first_response', 'next_response'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'inactive-climbs',
    sentence: 'A case nobody worked on climbs to the next level',
    when: { on: 'breached', clock: ['inactivity'] },
    act: [{ do: 'climb' }],
  },
  {
    name: 'handoff-not-accepted',
    sentence: 'A case nobody accepted in time goes to the backup, then to the next level',
    when: { on: 'breached', clock: ['handoff'] },
    act: [{ do: 'climb' }],
  },
  {
    name: 'urgent-case-past-its-time',
    sentence: 'An urgent case past its time to resolve goes to the next level of authority',
    when: { on: 'breached', clock: ['resolution'], priority: ['P1', 'P2'] },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
  {
    name: 'past-time-to-resolve',
    sentence: 'The lead is told when a case is past its time to resolve',
    when: { on: 'breached', clock: ['resolution'], priority: ['P3', 'P4'] },
    act: [{ do: 'alert', whom: ['lead', 'assignee', 'rung'] }],
  },
  {
    name: 'partner-late',
    sentence: 'The lead chases a partner who is late',
    when: { on: 'breached', clock: ['partner'] },
    act: [{ do: 'alert', whom: ['lead', 'rung'] }],
  },
  {
    name: 'only-automatic-words',
    sentence: 'A customer who heard only automatic words twice gets a person with authority',
    when: { on: 'update', automaticUpdatesAtLeast: 2, below: 'L4' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
  {
    name: 'request-unanswered',
    sentence: 'A request to escalate that nobody answered in time is granted',
    when: { on: 'update', escalationRequestPending: true, below: 'L4' },
    act: [{ do: 'escalate', kind: 'hierarchical', to: 'next' }],
  },
]
