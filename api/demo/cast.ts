import type { Level, Plan, Role, Tier } from '@caselead/core/base/vocabulary.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Staffing } from '@caselead/core/matrix/default-matrix.ts'

/** The people of the demo and of the tests: a small software company and three customers. */

const day = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
] as const

export const business: Calendar = {
  zone: 'Europe/Berlin',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [],
}

export interface CastAgent {
  name: string
  email: string
  title: string
  role: Role
  tier: Tier
  skills: string[]
}

const agent = (
  name: string,
  title: string,
  role: Role,
  tier: Tier,
  skills: string[] = [],
): CastAgent => {
  const first = name.split(' ')[0]?.toLowerCase()
  return { name, email: `${first}@northwind.example`, title, role, tier, skills }
}

export const maya = agent('Maya Lindqvist', 'Support', 'agent', 1, ['billing'])
export const tom = agent('Tom Okafor', 'Support', 'agent', 1, ['sign-in'])
export const dana = agent('Dana Whitfield', 'Technical specialist', 'agent', 2, ['integration'])
export const ravi = agent('Ravi Menon', 'Technical specialist', 'agent', 2, ['sign-in'])
export const ines = agent('Ines Carvalho', 'Senior engineer', 'lead', 3, ['outage'])
export const jonas = agent('Jonas Keller', 'Senior engineer', 'agent', 3, ['security'])
export const sofia = agent('Sofia Marin', 'Head of support', 'admin', 3)
export const peter = agent('Peter Haugen', 'VP Engineering', 'manager', 3)
export const lena = agent('Lena Brandt', 'Kestrel Hosting', 'partner', 4)

export const team = [maya, tom, dana, ravi, ines, jonas, sofia, peter, lena]

const as = ({ name, title, email }: CastAgent) => ({ name, role: title, contact: email })

export const staff: Record<Level, Staffing> = {
  L1: { owners: [as(maya), as(tom)], backups: [as(dana)] },
  L2: { owners: [as(dana), as(ravi)], backups: [as(ines)] },
  L3: { owners: [as(ines)], backups: [as(jonas)] },
  L4: { owners: [as(sofia)], backups: [as(peter)] },
}

export interface CastContact {
  name: string
  email: string
  zone: string
}

export interface CastAccount {
  name: string
  plan: Plan
  vip: boolean
  valueUsd: number
  zone: string
  sharesCases: boolean
  contacts: CastContact[]
}

export const priya = {
  name: 'Priya Shah',
  email: 'priya@harbour.example',
  zone: 'Europe/London',
}
export const sam = { name: 'Sam Osei', email: 'sam@harbour.example', zone: 'Europe/London' }
export const chris = {
  name: 'Chris Novak',
  email: 'chris@brightdental.example',
  zone: 'America/New_York',
}
export const ingrid = {
  name: 'Ingrid Dahl',
  email: 'ingrid@fjordbikes.example',
  zone: 'Europe/Oslo',
}

export const accounts: CastAccount[] = [
  {
    name: 'Harbour Logistics',
    plan: 'enterprise',
    vip: true,
    valueUsd: 180_000,
    zone: 'Europe/London',
    sharesCases: true,
    contacts: [priya, sam],
  },
  {
    name: 'Bright Dental',
    plan: 'business',
    vip: false,
    valueUsd: 24_000,
    zone: 'America/New_York',
    sharesCases: false,
    contacts: [chris],
  },
  {
    name: 'Fjord Bikes',
    plan: 'starter',
    vip: false,
    valueUsd: 3_600,
    zone: 'Europe/Oslo',
    sharesCases: false,
    contacts: [ingrid],
  },
]
