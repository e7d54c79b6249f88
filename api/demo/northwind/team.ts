import type { Level, Role, Tier } from '@caselead/core/base/vocabulary.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Staffing } from '@caselead/core/matrix/default-matrix.ts'
import type { Owner } from '@caselead/core/matrix/matrix.ts'
import type { CastAgent } from '../cast.ts'
import * as cast from '../cast.ts'
import { office, shifts } from './shifts.ts'

export interface Member extends CastAgent {
  hours: Calendar
  capacity: number
  /** Working days before today, or after it when negative: first and last day away. */
  away: readonly (readonly [first: number, last: number])[]
}

type Leave = Member['away']

const member = (
  { skills, ...known }: CastAgent,
  hours: Calendar,
  {
    knows = skills,
    capacity = 20,
    away = [],
  }: { knows?: string[]; capacity?: number; away?: Leave },
): Member => ({ ...known, skills: knows, hours, capacity, away })

const newcomer = (name: string, title: string, role: Role, tier: Tier): CastAgent => ({
  ...{ name, title, role, tier, skills: [] },
  email: `${name.split(' ')[0]?.toLowerCase()}@northwind.example`,
})

/** Northwind's support: two shifts and the nights in Berlin, engineers around the world. */
export function northwindTeam(holidays: readonly string[]): Member[] {
  const day = office(holidays)
  const support = (name: string) => newcomer(name, 'Support', 'agent', 1)
  const senior = (name: string) => newcomer(name, 'Senior engineer', 'agent', 3)
  return [
    member(cast.maya, day, { knows: ['billing', 'payments'], away: [[104, 95]] }),
    member(cast.tom, day, { knows: ['printing', 'sign-in', 'outage'], away: [[99, 90]] }),
    member(support('Nadia Rahimi'), day, { knows: ['stock', 'reports'], away: [[3, -6]] }),
    member(support('Elif Demir'), shifts.early, { away: [[60, 56]] }),
    member(support('Noor Aziz'), shifts.late, { away: [[-8, -12]] }),
    member(support('Mateo Ruiz'), shifts.night, {}),
    member(support('Oskar Lind'), shifts.weekendDay, {}),
    member(support('Hana Kovac'), shifts.weekendNight, {}),
    member(cast.dana, day, { knows: ['printing', 'integration', 'outage'] }),
    member(cast.ravi, day, { knows: ['sign-in', 'scanners'], away: [[98, 91]] }),
    member(cast.ines, shifts.engineerDay, { capacity: 8, away: [[40, 36]] }),
    member(cast.jonas, shifts.engineerDay, { capacity: 8, away: [[-15, -19]] }),
    member(senior('Kenji Mori'), shifts.osaka, { capacity: 8 }),
    member(senior('Camila Duarte'), shifts.saoPaulo, { capacity: 8 }),
    member(senior('Piotr Zielinski'), shifts.weekendOnCall, { capacity: 8 }),
    member(senior('Leila Haddad'), shifts.weekendOnCallAtNight, { capacity: 8 }),
    member(cast.sofia, day, {}),
    member(cast.peter, day, {}),
    member(cast.lena, shifts.hosting, {}),
  ]
}

/** Who stands on which rung, by first names. */
const rungs: Record<Level, { owners: string[]; backups: string[] }> = {
  L1: { owners: ['maya', 'tom', 'nadia'], backups: ['elif', 'noor', 'mateo', 'oskar', 'hana'] },
  L2: { owners: ['dana', 'ravi'], backups: ['jonas', 'kenji', 'camila', 'piotr', 'leila'] },
  L3: { owners: ['ines', 'jonas', 'kenji', 'camila', 'piotr', 'leila'], backups: ['dana'] },
  L4: { owners: ['sofia'], backups: ['peter'] },
}

export function northwindStaff(team: readonly Member[]): Record<Level, Staffing> {
  const named = (first: string): Owner[] =>
    team
      .filter(({ email }) => email.startsWith(`${first}@`))
      .map(({ name, title, email }) => ({ name, role: title, contact: email }))
  const staffed = ({ owners, backups }: (typeof rungs)[Level]): Staffing => ({
    owners: owners.flatMap(named),
    backups: backups.flatMap(named),
  })
  return {
    L1: staffed(rungs.L1),
    L2: staffed(rungs.L2),
    L3: staffed(rungs.L3),
    L4: staffed(rungs.L4),
  }
}
