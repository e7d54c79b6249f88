import type { Level } from '../base/vocabulary.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { defaultKeywords, defaultPlaybooks } from './default-playbooks.ts'
import { defaultRules } from './default-rules.ts'
import type { Matrix, Owner, Rung } from './matrix.ts'
import { defaultPriorities } from './priority.ts'

const hour = 60
const businessDay = 8 * hour

/** More alerts than this, within so many minutes, are a storm; so also where a matrix doesn't say. */
export const defaultStorm = { alerts: 5, within: 10 }

/** Customers hear of a ticket within a business day; so also where a matrix doesn't say. */
export const defaultTickets = { tellWithin: businessDay }

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
      enterprise: { every: { firstResponse: 30 } },
      business: { every: { firstResponse: 2 * hour } },
      starter: { every: { firstResponse: 2 * hour } },
    },
    rungs: rungs(staff),
    routing: {
      seniorFrom: 100_000,
      overflow: { above: 1, priorities: ['P3', 'P4'], hours: 'on_duty' },
    },
    rules: defaultRules,
    keywords: defaultKeywords,
    playbooks: defaultPlaybooks,
    channels: {},
    quietHours: { from: '20:00', to: '08:00' },
    storm: defaultStorm,
    warnAt: 0.75,
    warnOdds: 0.8,
    escalationRequests: {
      coolDown: 4 * hour,
      allowance: { enterprise: 5, business: 3, starter: 2 },
      answerWithin: hour,
    },
    tickets: defaultTickets,
    authority: { L1: 100, L2: 500, L3: 2000, L4: null },
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
